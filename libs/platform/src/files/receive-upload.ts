import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#kernel';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { declaredFits, extensionOf, type FileKind, fileKinds } from './file-kinds.js';
import { fileExpected, fileIsEmpty, fileKindRefused, fileNotWhatItSays, oneFileOnly, storageFull, uploadBroken, uploadTooLarge } from './file.problems.js';
import { looksLikeText } from './text-content.js';
import { MAX_UPLOAD_BYTES } from './upload-limits.js';

/** What arrived: the sender's name for it and what the bytes are. */
export interface Arrived {
  readonly givenName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes the one file of a multipart request to `path`, hashing on the way, and checks that it is what it says. */
export async function receiveUpload(request: FastifyRequest, path: string): Promise<Arrived> {
  if (!request.isMultipart()) throw fileExpected();
  try {
    let arrived: Arrived | undefined;
    for await (const part of request.parts()) if (part.type === 'file') arrived = await writeFile(part, path);
    if (!arrived) throw fileExpected();
    return arrived;
  } catch (error) {
    throw problemOfUpload(error);
  }
}

async function writeFile(part: MultipartFile, path: string): Promise<Arrived> {
  const { extension, kind } = kindOf(part);
  const { bytes, sha256 } = await write(part.file, path);
  if (part.file.truncated) throw tooLarge();
  if (bytes === 0) throw fileIsEmpty();
  if (!kind.content.includes(await contentOf(path, kind))) throw fileNotWhatItSays({ extension });
  return { givenName: part.filename, mediaType: kind.mediaType, bytes, sha256 };
}

/** Decided before the first byte is written. */
function kindOf(part: MultipartFile): { extension: string; kind: FileKind } {
  const extension = extensionOf(part.filename);
  const kind = Object.hasOwn(fileKinds, extension) ? fileKinds[extension] : undefined;
  if (!kind) throw fileKindRefused({ allowed: Object.keys(fileKinds).join(', ') });
  if (!declaredFits(kind, part.mimetype)) throw fileNotWhatItSays({ extension });
  return { extension, kind };
}

async function write(source: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    // On the disk before anybody is told that it arrived.
    createWriteStream(path, { flags: 'wx', mode: 0o640, flush: true }),
  );
  return { bytes, sha256: hash.digest('hex') };
}

async function contentOf(path: string, kind: FileKind): Promise<string> {
  if (kind.content.includes('text')) return looksLikeText(await firstBytes(path)) ? 'text' : 'binary';
  // Loaded with the first upload.
  const { fileTypeFromFile } = await import('file-type');
  return (await fileTypeFromFile(path))?.ext ?? 'unknown';
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const tooLarge = () => uploadTooLarge({ limitMb: MAX_UPLOAD_BYTES / 2 ** 20 });

function problemOfUpload(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (code === 'FST_FILES_LIMIT') return oneFileOnly();
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull();
  if (code === 'FST_PREMATURE_CLOSE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR') return uploadBroken();
  // The parser's own words for a body that ends early or makes no sense.
  if (/multipart|terminated early|malformed|boundary/i.test(message ?? '') && !code?.startsWith('FST_')) return uploadBroken();
  return error;
}
