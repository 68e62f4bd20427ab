import { describe, expect, it } from '@jest/globals';
import { noticeRules } from './notice-rules.js';
import { wordNames } from './notice-rule.js';

const mentioned = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

describe('the rules of notices', () => {
  it('have a code each', () => {
    const codes = noticeRules.map((rule) => rule.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => code.length > 60 || !/^[a-z-]+$/.test(code))).toEqual([]);
  });

  it.each(noticeRules.map((rule) => [rule.code, rule] as const))('%s mentions what can be found out, the same in both languages', (_, { zh, en }) => {
    for (const text of [zh.title, zh.body, en.title, en.body]) expect(wordNames).toEqual(expect.arrayContaining(mentioned(text)));
    const all = ({ title, body }: typeof zh) => [...new Set([...mentioned(title), ...mentioned(body)])].sort();
    expect(all(en)).toEqual(all(zh));
    expect([zh.title, zh.body].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect([en.title, en.body].some((text) => /\p{Script=Han}/u.test(text))).toBe(false);
  });

  it('that hold in a certain case come before the one that holds in any', () => {
    for (const [index, { event, when }] of noticeRules.entries()) {
      if (when === undefined) expect(noticeRules.slice(index + 1).filter((later) => later.event === event)).toEqual([]);
    }
  });
});
