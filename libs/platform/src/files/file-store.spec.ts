import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type ContextDoor, Env, FileStore, ParseId, Public, type StoredFile, UnitOfWork } from '#platform';
import { anActor, nobody, openTestHouse, type TestHouse, until } from '#testing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sweepFiles } from './sweep-files.js';

const uploader = anActor();
const owner = { type: 'test-thing', id: '0190f000-0000-7000-8000-000000000001' };

@Controller('files')
class FilesController {
  constructor(private readonly files: FileStore, private readonly uow: UnitOfWork) {}

  @Post() @Public()
  async upload(@Req() request: FastifyRequest, @Query('holder') holder = 'a holder'): Promise<StoredFile> {
    const { holderId, ...file } = await this.files.receive(request, holder);
    return this.uow.run(uploader, async (tx) => {
      await this.files.keep(tx, { ...file, holderId }, owner);
      return file;
    });
  }

  @Get(':id') @Public()
  download(@Param('id', ParseId) id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.files.download(reply, id);
  }
}

@Module({ controllers: [FilesController] })
class FilesModule {}
const files: ContextDoor = { name: 'files', module: FilesModule, schemas: [], migrations: [] };

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'), Buffer.alloc(200_000, 'x'), Buffer.from('\n%%EOF')]);
const CSV = Buffer.from('名称,学校\n张榜,某大学\n');

function targetOf(link: string): string[] {
  try {
    return [readlinkSync(link)];
  } catch {
    return [];
  }
}

interface Part { readonly name: string; readonly type?: string; readonly bytes: Buffer }

function multipart(...parts: Part[]) {
  const chunks = parts.flatMap(({ name, type = 'application/octet-stream', bytes }) => [
    Buffer.from(`--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`), bytes, Buffer.from('\r\n'),
  ]);
  return { headers: { 'content-type': 'multipart/form-data; boundary=edge' }, payload: Buffer.concat([...chunks, Buffer.from('--edge--\r\n')]) };
}

describe('file store', () => {
  let house: TestHouse;
  let folder: string;
  beforeAll(async () => {
    house = await openTestHouse([nobody, files], { FILE_QUOTA_MB: '32' });
    folder = join(house.get(Env).dataDir, 'files');
  });
  afterAll(() => house.close());

  const send = (...parts: Part[]) => house.app.inject({ method: 'POST', url: '/api/files', ...multipart(...parts) });
  const arriving = () => (existsSync(join(folder, 'quarantine')) ? readdirSync(join(folder, 'quarantine')) : []);
  const kept = () => readdirSync(join(folder, 'kept')).flatMap((day) => readdirSync(join(folder, 'kept', day)));

  it('keeps a file whole and hands it out to be saved, never shown', async () => {
    const answer = await send({ name: '方案 “终稿”(1).pdf', type: 'application/pdf', bytes: PDF });
    expect(answer.statusCode).toBe(201);
    const file = answer.json() as StoredFile;
    expect(file).toMatchObject({ name: '方案 “终稿”(1).pdf', mediaType: 'application/pdf', bytes: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') });
    expect(await house.get(FileStore).ofOwner(owner.type, owner.id)).toContainEqual(file);

    const back = await house.app.inject(`/api/files/${file.id}`);
    expect(back.rawPayload.equals(PDF)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(PDF.length), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `attachment; filename="__ ____(1).pdf"; filename*=UTF-8''${encodeURIComponent('方案 “终稿”').replace(/\(/g, '%28')}%281%29.pdf`,
    });
    expect(arriving()).toEqual([]);
  });

  it.each([
    ['a page that calls itself a PDF', { name: 'a.pdf', bytes: Buffer.from('<html>hello') }, 415, 'platform.file-not-what-it-says'],
    ['a picture that calls itself a list', { name: 'a.csv', bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') }, 415, 'platform.file-not-what-it-says'],
    ['a PDF declared as a picture', { name: 'a.pdf', type: 'image/png', bytes: PDF }, 415, 'platform.file-not-what-it-says'],
    ['a page', { name: 'a.html', bytes: Buffer.from('hello') }, 415, 'platform.file-kind-refused'],
    ['an unnamed kind', { name: '__proto__', bytes: CSV }, 415, 'platform.file-kind-refused'],
    ['nothing in it', { name: 'a.csv', bytes: Buffer.alloc(0) }, 400, 'platform.file-is-empty'],
    ['too much', { name: 'a.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(20 * 2 ** 20)]) }, 413, 'platform.upload-too-large'],
  ])('refuses %s and keeps nothing of it', async (_, part, status, code) => {
    const before = kept();
    const answer = await send(part);
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code });
    expect(arriving()).toEqual([]);
    expect(kept()).toEqual(before);
  });

  it('refuses two files, none, another body and one that breaks off', async () => {
    const codeOf = async (request: object) => (await house.app.inject({ method: 'POST', url: '/api/files', ...request })).json().code;
    expect(await codeOf(multipart({ name: 'a.csv', bytes: CSV }, { name: 'b.csv', bytes: CSV }))).toBe('platform.one-file-only');
    expect(await codeOf({ ...multipart(), payload: '--edge\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--edge--\r\n' })).toBe('platform.file-expected');
    expect(await codeOf({ payload: { file: 'a.csv' } })).toBe('platform.file-expected');
    const whole = multipart({ name: 'a.csv', bytes: CSV });
    expect(await codeOf({ headers: whole.headers, payload: whole.payload.subarray(0, -20) })).toBe('platform.upload-broken');
    expect(await codeOf({ headers: { 'content-type': 'multipart/form-data' }, payload: whole.payload })).toBe('platform.upload-broken');
    expect(arriving()).toEqual([]);
  });

  it('knows a list with tabs by its name', async () => {
    const answer = await send({ name: 'a.tsv', type: 'text/tab-separated-values', bytes: Buffer.from('名称\t学校\n') });
    expect(answer.json()).toMatchObject({ name: 'a.tsv', mediaType: 'text/tab-separated-values' });
  });

  it('takes folders, line breaks and turned text out of a name', async () => {
    expect((await send({ name: '..\\..\\etc\\list\u202e.csv', bytes: CSV })).json().name).toBe('list.csv');
    expect((await send({ name: `${'长'.repeat(400)}.csv`, bytes: CSV })).json().name).toBe(`${'长'.repeat(150)}.csv`);
  });

  it('leaves nothing of uploads whose sender goes away: no file, no open descriptor', async () => {
    await house.app.listen(0, '127.0.0.1');
    const { port } = house.app.getHttpServer().address() as { port: number };
    // Not all descriptors: the pool may open connections meanwhile.
    const opened = () => readdirSync('/proc/self/fd').flatMap((one) => targetOf(`/proc/self/fd/${one}`)).filter((path) => path.startsWith(folder));
    const head = (index: number) => `POST /api/files?holder=sender-${index} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 9000000\r\n\r\n--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    await Promise.all(Array.from({ length: 40 }, (_, index) => new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head(index) + PDF.subarray(0, 1000 + index * 4000).toString('latin1'), 'latin1', () => socket.resetAndDestroy()));
      socket.on('close', () => resolve()).on('error', () => undefined);
    })));
    await until(() => arriving().length === 0 && opened().length === 0);
  });

  describe('of one holder', () => {
    const MB = 2 ** 20;
    const holder = () => `holder-${Math.random()}`.slice(0, 30);
    const put = (who: string, bytes: number) => house.app.inject({ method: 'POST', url: `/api/files?holder=${who}`, ...multipart({ name: 'a.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length)]) }) });
    const bytesOf = async (who: string) => (await house.database.readOne<{ bytes: number }>('SELECT bytes FROM file_holder WHERE holderId = ?', [who]))?.bytes;

    it('keeps as much as the quota says, before a byte is taken and to the byte', async () => {
      const who = holder();
      for (const [bytes, status] of [[12 * MB, 201], [18 * MB, 201], [9 * MB, 422], [MB, 201]] as const) {
        const before = kept();
        const answer = await put(who, bytes);
        expect([answer.statusCode, answer.json().code]).toEqual([status, status === 422 ? 'platform.file-quota-used-up' : undefined]);
        if (status === 422) expect([arriving(), kept()]).toEqual([[], before]);
      }
      expect(await bytesOf(who)).toBe(31 * MB);
      expect((await put(holder(), 12 * MB)).statusCode).toBe(201);
    });

    it('keeps no more when many come at once, and takes in a few at a time', async () => {
      const who = holder();
      const answers = await Promise.all(Array.from({ length: 8 }, () => put(who, 12 * MB)));
      const codes = answers.map((one) => one.json().code as string | undefined);
      expect(codes.filter((one) => one === undefined)).toHaveLength(2);
      expect(codes.filter((one) => one === 'platform.file-quota-used-up').length).toBeGreaterThan(0);
      expect(codes.filter((one) => one === 'platform.too-many-uploads').length).toBeGreaterThan(0);
      expect(await bytesOf(who)).toBe(24 * MB);
    });

    it('gets the room back of what is given up, once, and the sweep removes that', async () => {
      const who = holder();
      const { id } = (await put(who, 12 * MB)).json() as StoredFile;
      const store = house.get(FileStore);
      for (let time = 0; time < 2; time++) await house.uow.run(uploader, (tx) => store.release(tx, id));
      expect(await bytesOf(who)).toBe(0);
      expect((await house.app.inject(`/api/files/${id}`)).json().code).toBe('platform.file-missing');
      expect((await store.ofOwner(owner.type, owner.id)).map((one) => one.id)).not.toContain(id);
      expect(kept()).toContain(id);
      expect(await store.sweep()).toBe(1);
      expect(kept()).not.toContain(id);
      expect(await house.database.read('SELECT id FROM stored_file WHERE id = ?', [id])).toEqual([]);
    });
  });

  it('sweeps what no row speaks of, an hour after it came, and nothing else', async () => {
    const { id } = (await send({ name: 'a.csv', bytes: CSV })).json() as StoredFile;
    const now = new Date();
    const hourAgo = new Date(now.getTime() - 61 * 60_000);
    const day = join(folder, 'kept', now.toISOString().slice(0, 10));
    mkdirSync(day, { recursive: true });
    for (const [path, at] of [[join(folder, 'quarantine', 'old'), hourAgo], [join(folder, 'quarantine', 'new'), now], [join(day, 'orphan'), hourAgo]] as const) {
      writeFileSync(path, 'x');
      utimesSync(path, at, at);
    }
    utimesSync(join(day, id), hourAgo, hourAgo);
    expect(await sweepFiles(house.database, house.get(Env).dataDir, now)).toBe(2);
    expect(arriving()).toEqual(['new']);
    expect(kept()).toContain(id);
    expect(kept()).not.toContain('orphan');
  });
});
