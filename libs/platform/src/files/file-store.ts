import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { answeredBefore } from '../idempotency/answered-before.js';
import { widenFingerprint } from '../idempotency/claim-request.js';
import { newId } from '../ids.js';
import type { Tx } from '../unit-of-work/tx.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { FileFolders } from './file-folders.js';
import { attachment, tidyFileName } from './file-name.js';
import { FileRoom } from './file-room.js';
import { fileMissing } from './file.problems.js';
import { receiveUpload } from './receive-upload.js';
import { sweepFiles, sweepReleased } from './sweep-files.js';
import type { FileOwner, ReceivedFile, StoredFile } from './stored-file.schema.js';

const COLUMNS = 'id, name, mediaType, bytes, sha256';

/**
 * Uploaded files. A route receives the file before its unit of work, for the organisation or team that is to hold it,
 * and keeps it inside: `const file = await files.receive(request, teamId)`, then `files.keep(tx, file, { type, id })`.
 */
@Injectable()
export class FileStore {
  private readonly folders: FileFolders;
  private readonly room: FileRoom;

  constructor(private readonly env: Env, private readonly database: Database, private readonly uow: UnitOfWork) {
    this.folders = new FileFolders(env.dataDir);
    this.room = new FileRoom(env.FILE_QUOTA_MB);
  }

  /** Takes the file of a multipart request: whole, checked and on the disk when this answers. Nothing stays of a refused one. */
  async receive(request: FastifyRequest, holderId: string): Promise<ReceivedFile> {
    // A repeated request gets its first answer, whatever room that left.
    if (!(await answeredBefore(this.database))) await this.room.refuseFull(this.database.reader, holderId, Number(request.headers['content-length'] ?? 0));
    return { ...(await this.room.receiving(holderId, () => this.receiveWhole(request))), holderId };
  }

  /**
   * Makes a received file somebody's, together with whatever else this unit of work does. The bytes are in their final
   * place before, so a row never lacks its file: a crash or a rollback in between leaves a file without a row, which
   * the sweep removes. The other order could leave a row that promises a file nobody has.
   */
  async keep(tx: Tx, file: ReceivedFile, owner: FileOwner): Promise<void> {
    await this.room.take(tx, file.holderId, file.bytes);
    await tx.execute(
      'INSERT INTO stored_file (id, name, mediaType, bytes, sha256, ownerType, ownerId, holderId, uploadedBy, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [file.id, file.name, file.mediaType, file.bytes, file.sha256, owner.type, owner.id, file.holderId, tx.actor.id, tx.now],
    );
  }

  /** Gives a file up: from the end of this unit of work nobody finds it, and the sweep removes it. */
  async release(tx: Tx, id: string): Promise<void> {
    const [file] = await tx.query<{ holderId: string; bytes: number }>('SELECT holderId, bytes FROM stored_file WHERE id = ?', [id]);
    if (!file || (await tx.execute('UPDATE stored_file SET releasedAt = ? WHERE id = ? AND releasedAt IS NULL', [tx.now, id])) !== 1) return;
    await this.room.giveBack(tx, file.holderId, file.bytes);
  }

  private async receiveWhole(request: FastifyRequest): Promise<StoredFile> {
    const id = newId();
    const arriving = this.folders.arriving(id);
    await mkdir(this.folders.quarantine, { recursive: true });
    try {
      const { givenName, ...arrived } = await receiveUpload(request, arriving);
      await mkdir(this.folders.dayOf(id), { recursive: true });
      await rename(arriving, this.folders.pathOf(id));
      widenFingerprint(arrived.sha256);
      return { id, name: tidyFileName(givenName), ...arrived };
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  }

  async find(id: string): Promise<StoredFile> {
    const file = await this.database.readOne<StoredFile>(`SELECT ${COLUMNS} FROM stored_file WHERE id = ? AND releasedAt IS NULL`, [id]);
    if (!file) throw fileMissing();
    return file;
  }

  /** The files of one owner, oldest first. */
  ofOwner(type: string, id: string): Promise<StoredFile[]> {
    return this.database.read<StoredFile>(`SELECT ${COLUMNS} FROM stored_file WHERE ownerType = ? AND ownerId = ? AND releasedAt IS NULL ORDER BY id`, [type, id]);
  }

  /** The content as a stream that closes itself. */
  async open(id: string): Promise<Readable> {
    await this.find(id);
    return this.stream(id);
  }

  /** The whole content, for work that needs it at once (an import). Bounded by the upload limit. */
  async bytes(id: string): Promise<Buffer> {
    await this.find(id);
    return readFile(this.folders.pathOf(id));
  }

  /**
   * Answers a request with the file, to be saved and never shown: somebody else wrote it. The route has asked its
   * policy before: `return this.files.download(reply, id)` with `@Res({ passthrough: true }) reply`.
   */
  async download(reply: FastifyReply, id: string): Promise<StreamableFile> {
    const file = await this.find(id);
    const content = await this.stream(id);
    void reply.headers({
      'content-disposition': attachment(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    return new StreamableFile(content, { type: file.mediaType, length: file.bytes });
  }

  /** Removes files that nobody owns, given up or never anybody's for an hour; answers how many. */
  async sweep(): Promise<number> {
    const { dataDir } = this.env;
    return (await sweepReleased(this.database, this.uow, dataDir)) + (await sweepFiles(this.database, dataDir, new Date()));
  }

  private async stream(id: string): Promise<Readable> {
    const handle = await open(this.folders.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? fileMissing() : error;
    });
    return handle.createReadStream();
  }
}
