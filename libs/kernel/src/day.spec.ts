import { describe, expect, it } from '@jest/globals';
import { dayOf, endOfDay } from './day.js';

describe('a day in Shanghai', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11-30'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s falls on %s', (moment, day) => expect(dayOf(new Date(moment))).toBe(day));

  it('ends where the next begins', () => {
    const end = endOfDay('2028-02-28');
    expect(end.toISOString()).toBe('2028-02-28T16:00:00.000Z');
    expect(dayOf(end)).toBe('2028-02-29');
  });
});
