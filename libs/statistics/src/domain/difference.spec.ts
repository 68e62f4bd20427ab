import { describe, expect, it } from '@jest/globals';
import { differencesBetween } from './difference.js';

async function* list(...rows: [string, number][]) {
  for (const [key, value] of rows) yield { key, value, at: new Date(0), sourceId: 's' };
}

async function differing(live: AsyncIterable<any>, rebuilt: AsyncIterable<any>) {
  const found: [string, boolean, boolean][] = [];
  for await (const one of differencesBetween(live, rebuilt)) found.push([one.key, one.live !== null, one.rebuilt !== null]);
  return found;
}

describe('the differences between two lists', () => {
  it('none', async () => expect(await differing(list(['a', 1], ['b', 2]), list(['a', 1], ['b', 2]))).toEqual([]));
  it('of nothing', async () => expect(await differing(list(), list())).toEqual([]));
  it('rows that only one has, and rows that say something else', async () => {
    expect(await differing(list(['a', 1], ['b', 2], ['d', 4]), list(['b', 3], ['c', 3], ['d', 4], ['e', 5]))).toEqual([
      ['a', true, false], ['b', true, true], ['c', false, true], ['e', false, true],
    ]);
  });
});
