import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchKeysOf, searchTextOf, wordsOf } from './search-text.js';

const text = (...parts: string[]) => searchTextOf(parts);
const finds = (question: string, ...parts: string[]) => wordsOf(question).length > 0 && wordsOf(question).every((word) => text(...parts).includes(word.text));

describe('a search text', () => {
  it.each([
    ['电池', '低温电池检测', true],
    ['池检', '低温电池检测', true],
    ['电测', '低温电池检测', false],
    ['钢', '钢铁', true],
    ['电池 检测', '检测低温电池', true],
    ['电池 钢铁', '检测低温电池', false],
    ['ai', '基于AI的检测', true],
    ['AI', '基于ＡＩ的检测', true],
    ['ai', 'Train control', false],
    ['tra', 'Train control', true],
    ['基于AI', '基于AI的检测', true],
    ['5G基站', '面向5G的基站', true],
    ['c++', 'C++ 编译器', true],
    ['xh-2026', '编号 XH-202601', true],
    ['《钢铁》', '钢铁', true],
    ['！', '钢铁！', false],
    ['𡐓土', '𡐓土修复', true],
  ])('%s in %s: %s', (question, title, found) => expect(finds(question, title)).toBe(found));

  it('does not join what stands in different fields', () => expect(finds('池检', '电池', '检测')).toBe(false));

  it('has for every word that it contains all keys of that word', () => {
    const word = fc.stringMatching(/^[电池检测钢铁𡐓aiAI5 -]{1,6}$/);
    fc.assert(fc.property(word, fc.array(word, { maxLength: 4 }), (question, parts) => {
      const keys = new Set(searchKeysOf(text(...parts)));
      for (const one of wordsOf(question)) {
        const contained = text(...parts).includes(one.text);
        if (contained) expect(one.keys.every((key) => keys.has(key))).toBe(true);
        if (one.exact) expect(one.keys.every((key) => keys.has(key))).toBe(contained);
      }
    }), { numRuns: 500 });
  });

  it('begins some key with every single character', () => {
    const keys = searchKeysOf(text('钢', '电池'));
    for (const letter of '钢电池') expect(keys.some((key) => key.startsWith(letter))).toBe(true);
  });

  it('keeps to its column however letters unfold', () => expect(Array.from(text('㍿'.repeat(800))).length).toBe(1000));
});
