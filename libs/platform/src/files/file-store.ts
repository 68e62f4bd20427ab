import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { widenFingerprint } from '../idempotency/claim-request.js';
import { newId } from '../ids.js';
import { FileFolders } from './file-folders.js';
import { attachment, tidyFileName } from './file-name.js';
import { fileMissing } from './file.problems.js';
import { receiveUpload } from './receive-upload.js';
import { sweepFiles } from './sweep-files.js';
import type { StoredFile } from './stored-file.schema.js';

const COLUMNS = 'id, name, mediaType, bytes, sha256';

/**
 * Uploaded files. A route receives the file before its unit of work and keeps it inside: `const file = await
 * files.receive(request)`, then `keepFile(tx, file, { type: 'project-deliverable', id })`.
 */
@Injectable()
export class FileStore {
  private readonly folders: FileFolders;

  constructor(private readonly env: Env, private readonly database: Database) {
    this.folders = new FileFolders(env.dataDir);
  }

  /** Takes the file of a multipart request: whole, checked and on the disk when this answers. Nothing stays of a refused one. */
  async receive(request: FastifyRequest): Promise<StoredFile> {
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
    const file = await this.database.readOne<StoredFile>(`SELECT ${COLUMNS} FROM stored_file WHERE id = ?`, [id]);
    if (!file) throw fileMissing();
    return file;
  }

  /** The files of one owner, oldest first. */
  ofOwner(type: string, id: string): Promise<StoredFile[]> {
    return this.database.read<StoredFile>(`SELECT ${COLUMNS} FROM stored_file WHERE ownerType = ? AND ownerId = ? ORDER BY id`, [type, id]);
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

  /** Removes files that nobody owns, an hour after they came; answers how many. */
  sweep(): Promise<number> {
    return sweepFiles(this.database, this.env.dataDir, new Date());
  }

  private async stream(id: string): Promise<Readable> {
    const handle = await open(this.folders.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? fileMissing() : error;
    });
    return handle.createReadStream();
  }
}
