import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, momentIn } from './keyset.js';

const malformed = expect.objectContaining({ code: 'platform.cursor-malformed' });
const cursorOf = (json: string): string => Buffer.from(json).toString('base64url');

describe('a cursor', () => {
  it('says where a page ended', () => expect(decodeCursor(encodeCursor([1_767_225_600_000, 'id']), 2)).toEqual([1_767_225_600_000, 'id']));

  it.each(['', 'nonsense', '[]', '["a"]', '["a","b","c"]', '[null,"a"]', '[{},"a"]', '[9e999,"a"]', '[-9e999,"a"]'])('that holds %s is none of ours', (json) => {
    expect(() => decodeCursor(cursorOf(json), 2)).toThrow(malformed);
  });
});

describe('a moment in a cursor', () => {
  it.each(['1000-01-01T00:00:00.000Z', '2026-10-20T09:00:00.000Z', '9999-12-31T23:59:59.999Z'])('may be %s', (text) => {
    expect(momentIn(text).toISOString()).toBe(text);
    expect(momentIn(Date.parse(text)).toISOString()).toBe(text);
  });

  it.each(['+275760-09-13T00:00:00.000Z', '+010000-01-01T00:00:00.000Z', '0999-12-31T23:59:59.999Z', '-000001-01-01T00:00:00.000Z', 'not a time', '', 8.64e15, -8.64e15, 9e15])(
    'is never %s', (value) => expect(() => momentIn(value)).toThrow(malformed));
});
