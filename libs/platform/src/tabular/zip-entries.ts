import { inflateRawSync } from 'node:zlib';
import { fileDamaged, fileEncrypted, fileUnpacksTooLarge } from './table.problems.js';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const maxEntries = 5_000;

/** The names in a ZIP file, after every entry was unpacked under the cap: the sizes it declares may lie. */
export function checkedZipEntries(bytes: Uint8Array, file: string, maxUnpackedBytes: number): string[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tooLarge = fileUnpacksTooLarge({ file, limitMb: Math.floor(maxUnpackedBytes / 2 ** 20) });
  const names: string[] = [];
  let left = maxUnpackedBytes;
  try {
    for (const entry of directory(zip)) {
      if (entry.encrypted) throw fileEncrypted({ file });
      left -= unpackedSize(zip, entry, left);
      if (left <= 0 || names.push(entry.name) > maxEntries) throw tooLarge;
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge;
    if (error instanceof RangeError || String((error as { code?: string }).code).startsWith('Z_')) throw fileDamaged({ file });
    throw error;
  }
  if (names.length === 0) throw fileDamaged({ file });
  return names;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

function* directory(zip: Buffer): Generator<Entry> {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new RangeError('the directory is not where it should be');
    const nameLength = zip.readUInt16LE(at + 28);
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function unpackedSize(zip: Buffer, entry: Entry, cap: number): number {
  if (zip.readUInt32LE(entry.offset) !== localEntry) throw new RangeError('an entry is not where it should be');
  const from = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(from, from + entry.packedSize);
  if (packed.length < entry.packedSize) throw new RangeError('an entry is cut short');
  return entry.method === 0 ? packed.length : inflateRawSync(packed, { maxOutputLength: Math.max(1, cap) }).length;
}
