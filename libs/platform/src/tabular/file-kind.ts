export type FileKind = 'zip' | 'compound' | 'text' | 'unknown';

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Formats whose first bytes could pass for text, and pages or XML that only carry the name of a table. */
const notATable = /^\s*(%PDF-|\{\\rtf|<!doctype|<html|<table|<\?xml|<head|<style|<meta)/i;

/** Decided by content: a name says what somebody hoped the file to be. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  if (hasBinaryControls(bytes)) return 'unknown';
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  return notATable.test(start) ? 'unknown' : 'text';
}

/** Control characters that no list holds; NUL is left out because every second byte of UTF-16 may be one. */
function hasBinaryControls(bytes: Uint8Array): boolean {
  const utf16 = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]) || bytes.subarray(0, 4096).includes(0);
  const allowed = [9, 10, 11, 12, 13, 14, 15, 26, 27];
  return !utf16 && bytes.subarray(0, 4096).some((byte) => byte < 32 && !allowed.includes(byte));
}
