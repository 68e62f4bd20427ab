const LONGEST = 150;
// Control characters and those that turn the reading direction, with which `gpj.exe` reads as `exe.jpg`.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The name under which a file is listed and offered: one line, no folders, of bounded length, its extension kept. */
export function tidyFileName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).pop()!.replace(INVISIBLE, '').trim();
  const dot = base.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [base.slice(0, dot), base.slice(dot)] : [base, ''];
  return Array.from(stem.trim() || 'file').slice(0, LONGEST).join('') + extension.slice(0, 10);
}

/** The header that makes a browser save the file under its name (RFC 6266: plain name for old clients, UTF-8 for the rest). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
