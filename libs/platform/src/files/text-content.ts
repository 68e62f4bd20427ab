import { fileKind } from '../tabular/file-kind.js';

/** Whether a file that begins like this can be plain text, in any encoding: text has no signature to go by. */
export function looksLikeText(start: Uint8Array): boolean {
  return fileKind(start) === 'text' && (hasUtf16Mark(start) || !hasScatteredNulls(start));
}

const hasUtf16Mark = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** In unmarked UTF-16 the zero bytes all stand at even places or all at odd ones; in a binary file at both. */
function hasScatteredNulls(bytes: Uint8Array): boolean {
  const seen = [false, false];
  bytes.forEach((byte, at) => {
    if (byte === 0) seen[at % 2] = true;
  });
  return seen[0]! && seen[1]!;
}
