import { describe, expect, it } from '@jest/globals';
import { addDays } from '#kernel';
import { refusalOf } from '../../domain/programmes.fixture.js';
import { announcedYears } from '../announced-years.js';
import { enterYear } from './enter-year.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.js';
import { calendarOf, type WorkingYear } from './working-year.js';

const shipped = calendarOf(announcedYears());

describe('the calendar the product is shipped with', () => {
  // From the notices of the State Council's office.
  it.each([
    ['2024-02-04', true], ['2024-02-09', true], ['2024-02-10', false], ['2024-02-18', true], ['2024-10-12', true], ['2024-12-31', true],
    ['2025-01-26', true], ['2025-01-28', false], ['2025-02-04', false], ['2025-02-08', true], ['2025-10-08', false], ['2025-10-11', true],
    ['2026-01-02', false], ['2026-01-04', true], ['2026-02-14', true], ['2026-02-23', false], ['2026-02-28', true], ['2026-10-07', false], ['2026-10-10', true],
    ['2026-09-25', false], ['2026-10-08', true], ['2026-10-11', false],
  ])('%s: worked %s', (day, worked) => expect(isWorkingDay(shipped, day)).toBe(worked));

  it.each([[2024, 251], [2025, 248], [2026, 248]])('%i has %i working days', (year, days) => {
    const all = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) => day.startsWith(String(year)));
    expect(all.filter((day) => isWorkingDay(shipped, day))).toHaveLength(days);
  });

  it('ends with the last year that was announced', () => {
    expect([shipped.has(2026), shipped.has(2027)]).toEqual([true, false]);
  });
});

describe('counting', () => {
  it.each([
    ['2026-09-28', 1, '2026-09-29'],
    ['2026-09-28', 3, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-02-13', 2, '2026-02-24'],
  ])('from %s on %i days: %s', (from, days, day) => expect(addWorkingDays(shipped, from, days)).toEqual({ day, unknownYears: [] }));

  it('names every year on the way that is not known', () => {
    expect(addWorkingDays(shipped, '2026-12-31', 1)).toEqual({ day: '2027-01-01', unknownYears: [2027] });
    expect(addWorkingDays(shipped, '2026-12-30', 1)).toEqual({ day: '2026-12-31', unknownYears: [] });
    expect(addWorkingDays(shipped, '2026-12-31', 300).unknownYears).toEqual([2027, 2028]);
    expect(nextWorkingDay(shipped, '2027-01-02')).toEqual({ day: '2027-01-04', unknownYears: [2027] });
    expect(nextWorkingDay(shipped, '2026-10-01')).toEqual({ day: '2026-10-08', unknownYears: [] });
  });
});

describe('a year that an operator enters', () => {
  const facts = { source: '通知', by: 'admin', now: new Date('2026-11-20T00:00:00.000Z') };
  const entered = (year: Partial<WorkingYear>) => enterYear({ year: 2027, daysOff: ['2027-01-01'], makeUpDays: [], ...year }, facts);

  it('is known from then on, and takes the place of a shipped one', () => {
    const calendar = calendarOf(announcedYears(), [entered({}).next, enterYear({ year: 2026, daysOff: [], makeUpDays: [] }, facts).next]);
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual({ day: '2027-01-04', unknownYears: [] });
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(true);
  });

  it('is told with its source', () => {
    expect(entered({ daysOff: ['2027-02-08', '2027-01-01'] }).events[0]!.payload).toEqual({ year: 2027, source: '通知', daysOff: ['2027-01-01', '2027-02-08'], makeUpDays: [] });
  });

  it.each<[Partial<WorkingYear>, string]>([
    [{ daysOff: ['2026-12-31'] }, 'day-of-other-year'],
    [{ daysOff: ['2027-01-01', '2027-01-01'] }, 'day-twice'],
    [{ daysOff: ['2027-01-02'], makeUpDays: ['2027-01-02'] }, 'day-twice'],
    [{ makeUpDays: ['2027-01-04'] }, 'make-up-day-on-weekday'],
  ])('%j: %s', (year, verdict) => expect(refusalOf(() => entered(year))).toBe(verdict));
});
