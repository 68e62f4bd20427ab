import { describe, expect, it } from '@jest/globals';
import { looksLikeText } from './text-content.js';

describe('text without a signature', () => {
  it.each([
    ['UTF-8', Buffer.from('名称,a')],
    ['UTF-16 with its mark', Buffer.from('\ufeffĀ名称,a', 'utf16le')],
    ['UTF-16 without', Buffer.from('name,a', 'utf16le')],
    ['GB 18030', Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x61])],
  ])('is %s', (_, bytes) => expect(looksLikeText(bytes)).toBe(true));

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['a zip', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1')],
    ['a page', Buffer.from('<html><script>')],
  ])('is not %s', (_, bytes) => expect(looksLikeText(bytes)).toBe(false));
});
