import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Keep, preferred, staysOver } from './told.js';

const told = (at: number, sourceId: string) => ({ at: new Date(at), sourceId });

describe('which of two tellings stays', () => {
  it('the earlier or the later, as the rule says', () => {
    expect(staysOver('first', told(1, 'b'), told(2, 'a'))).toBe(true);
    expect(staysOver('first', told(2, 'a'), told(1, 'b'))).toBe(false);
    expect(staysOver('last', told(1, 'b'), told(2, 'a'))).toBe(false);
    expect(staysOver('last', told(2, 'a'), told(1, 'b'))).toBe(true);
  });

  it('in the same millisecond, by the id of the event', () => {
    expect(staysOver('first', told(1, 'a'), told(1, 'b'))).toBe(true);
    expect(staysOver('last', told(1, 'a'), told(1, 'b'))).toBe(false);
  });

  it('what is known, when the same comes again', () => expect(staysOver('last', told(1, 'a'), told(1, 'a'))).toBe(true));

  it('the same row in whatever order they come', () => {
    const telling = fc.record({ at: fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)), sourceId: fc.constantFrom('a', 'b', 'c', 'd'), key: fc.constantFrom('x', 'y') });
    fc.assert(fc.property(fc.array(telling).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), fc.constantFrom<Keep>('first', 'last'), ([rows, shuffled], keep) => {
      const kept = (list: typeof rows) => preferred(list, (row) => row.key, () => keep).map((row) => `${row.key} ${row.at.getTime()} ${row.sourceId}`).sort();
      expect(kept(shuffled)).toEqual(kept(rows));
    }));
  });
});
