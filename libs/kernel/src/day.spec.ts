import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, endOfDay, momentOn } from './day.js';

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

  it.each([
    ['00:00', '2026-09-24T16:00:00.000Z'],
    ['12:00', '2026-09-25T04:00:00.000Z'],
    ['24:00', '2026-09-25T16:00:00.000Z'],
  ])('knows %s', (time, moment) => expect(momentOn('2026-09-25', time).toISOString()).toBe(moment));

  it.each([
    [1, '2028-02-29'],
    [2, '2028-03-01'],
    [-59, '2027-12-31'],
    [366, '2029-02-28'],
  ])('%i days from 2028-02-28 is %s', (days, day) => expect(addDays('2028-02-28', days)).toBe(day));
});
