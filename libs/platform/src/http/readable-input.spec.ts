import { describe, expect, it } from '@jest/globals';
import { Problem } from '#kernel';
import { refuseUnreadable } from './readable-input.js';

const codeOf = (input: unknown): string | undefined => {
  try {
    refuseUnreadable(input);
    return undefined;
  } catch (error) {
    return (error as Problem).code;
  }
};
const pathOf = (input: unknown): unknown => {
  try {
    return refuseUnreadable(input);
  } catch (error) {
    return (error as Problem).facts['errors'];
  }
};

describe('what a request may look like', () => {
  it('is anything that a request class could mean', () => {
    for (const input of [undefined, null, 'text', { name: '𡐓😀\n', list: Array(200).fill('x'), deep: { a: [{ b: [1] }] } }]) expect(codeOf(input)).toBeUndefined();
  });

  it('is not text with NUL or with half a character, as a value or as a key', () => {
    for (const text of ['a\0b', '\ud800', 'x\udc00']) {
      expect(pathOf({ team: { names: ['a', text] } })).toEqual([expect.objectContaining({ path: 'team.names.1', rule: 'isWellFormed' })]);
      expect(codeOf({ [text]: 1 })).toBe('platform.invalid-request');
    }
  });

  it('is not a list within a list', () => {
    expect(pathOf({ blocks: [[]] })).toEqual([expect.objectContaining({ path: 'blocks.0', rule: 'isObject' })]);
  });

  it('is not more than we would ever ask for, however small each part', () => {
    for (const input of [{ list: Array(201).fill(1) }, Object.fromEntries(Array.from({ length: 2 }, (_, key) => [key, Array(200).fill({})])), Object.fromEntries(Array.from({ length: 5001 }, (_, key) => [key, 1]))]) {
      expect(codeOf(input)).toBe('platform.request-too-large');
    }
  });

  it('may be as deep as its bytes allow, and costs no stack', () => {
    expect(codeOf(JSON.parse(`${'{"a":'.repeat(290)}1${'}'.repeat(290)}`))).toBeUndefined();
    expect(codeOf(JSON.parse(`${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`))).toBe('platform.request-too-large');
  });
});
