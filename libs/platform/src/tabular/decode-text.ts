import { analyse } from 'chardet';
import { fileCutShort, fileEncodingUnknown, fileFormatUnknown } from './table.problems.js';
import { headerKey } from './header.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly bom: boolean;
  readonly guessed: boolean;
}

/** Only the old seven-bit encodings of mail switch alphabets with it; of these the platform can decode the Japanese one. */
const escape = 0x1b;

/** Never repairs: bytes that are not of the encoding refuse the file, because a garbled name is worse than none. */
export function decodeText(bytes: Uint8Array, file: string, knownHeaders: readonly string[] = []): DecodedText {
  const marked = encodingOfBom(bytes);
  if (marked) return { ...decodeAs(bytes, marked, file), bom: true, guessed: false };
  if (bytes.includes(escape)) return { ...decodeAs(bytes, 'iso-2022-jp', file), bom: false, guessed: false };
  if (fits(bytes, 'utf-8')) return { ...decodeAs(bytes, 'utf-8', file), bom: false, guessed: false };
  const { encoding, guessed } = bytes.includes(0) ? utf16Without(bytes, file) : legacyEncoding(bytes, file, knownHeaders);
  return { ...decodeAs(bytes, encoding, file), bom: false, guessed };
}

function encodingOfBom(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string, file: string): { text: string; encoding: string } {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    throw fileEncodingUnknown({ file });
  }
  try {
    text += decoder.decode();
  } catch {
    throw fileCutShort({ file, encoding });
  }
  if (text.includes('\0')) throw fileFormatUnknown({ file });
  return { text, encoding };
}

/** Whether all bytes belong to the encoding; a last character that is only begun is no objection. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** Commas, digits and line ends have a zero byte after (little endian) or before (big endian) them. */
function utf16Without(bytes: Uint8Array, file: string): { encoding: string; guessed: boolean } {
  let atEven = 0;
  let atOdd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 1) atOdd++;
    else atEven++;
  }
  if (Math.min(atEven, atOdd) * 10 > Math.max(atEven, atOdd)) throw fileFormatUnknown({ file });
  return { encoding: atOdd > atEven ? 'utf-16le' : 'utf-16be', guessed: true };
}

function legacyEncoding(bytes: Uint8Array, file: string, knownHeaders: readonly string[]): { encoding: string; guessed: boolean } {
  const found = analyse(bytes)
    .map(({ name, confidence }) => ({ encoding: name.toLowerCase(), confidence }))
    .filter(({ encoding }) => known(encoding) && fits(bytes, encoding));
  const said = (encoding: string): boolean => headersIn(bytes, encoding, knownHeaders);
  const named = ['gb18030', 'big5', ...found.map(({ encoding }) => encoding)].find((encoding) => fits(bytes, encoding) && said(encoding));
  if (named) return { encoding: named, guessed: false };
  const best = found[0];
  if (best && best.confidence >= 60) return { encoding: best.encoding, guessed: false };
  const encoding = likelyChinese(bytes) ?? best?.encoding;
  if (!encoding) throw fileEncodingUnknown({ file });
  return { encoding, guessed: true };
}

function known(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

function headersIn(bytes: Uint8Array, encoding: string, knownHeaders: readonly string[]): boolean {
  const start = headerKey(new TextDecoder(encoding).decode(bytes.subarray(0, 16_384)));
  return knownHeaders.map(headerKey).some((name) => /[^\x00-\x7f]/.test(name) && start.includes(name));
}

/** A few lines are too little for statistics, but Chinese uses its common characters, and these sit together. */
function likelyChinese(bytes: Uint8Array): string | undefined {
  const common = { gb18030: [0xb0, 0xd7, 0xa1], big5: [0xa4, 0xc6, 0x40] } as const;
  return (['gb18030', 'big5'] as const).find((encoding) => {
    const [from, to, trail] = common[encoding];
    let pairs = 0;
    let usual = 0;
    for (let at = 0; at < bytes.length; at++) {
      const lead = bytes[at]!;
      if (lead < 0x80) continue;
      pairs++;
      const second = bytes[++at] ?? 0;
      if ((lead >= from && lead <= to && second >= trail) || (lead >= 0xa1 && lead <= 0xa3)) usual++;
    }
    return pairs > 0 && usual >= pairs * 0.7 && fits(bytes, encoding);
  });
}
