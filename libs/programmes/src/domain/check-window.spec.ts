import { momentOn } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { checkWindow, closingOf, deadlineAfterAmendment, deadlineOf } from './check-window.js';
import { type ProgrammeKind } from './presets.js';
import { refusalOf, rulesOfKind } from './programmes.fixture.js';

type Moment = readonly [day: string, time: string];
const judged = (kind: ProgrammeKind, open: Moment, close: Moment): string =>
  refusalOf(() => checkWindow(rulesOfKind(kind), { openAt: momentOn(...open), closeAt: momentOn(...close) }));

describe('deadlines', () => {
  it('fall at noon in Shanghai in the 产业命题赛道, and end the day in the 挑战杯', () => {
    expect(deadlineOf(rulesOfKind('INDUSTRY_TRACK'), '2026-09-25').toISOString()).toBe('2026-09-25T04:00:00.000Z');
    expect(deadlineOf(rulesOfKind('CHALLENGE_CUP'), '2026-09-15').toISOString()).toBe('2026-09-15T16:00:00.000Z');
    expect(closingOf(rulesOfKind('INDUSTRY_TRACK')).toISOString()).toBe('2026-09-25T04:00:00.000Z');
  });

  it.each<[string, ProgrammeKind, Moment, Moment, string]>([
    ['as announced', 'INDUSTRY_TRACK', ['2026-07-01', '09:00'], ['2026-09-25', '12:00'], 'fine'],
    ['from the first minute', 'INDUSTRY_TRACK', ['2026-05-20', '00:00'], ['2026-09-25', '12:00'], 'fine'],
    ['a minute too early', 'INDUSTRY_TRACK', ['2026-05-19', '23:59'], ['2026-09-25', '12:00'], 'opens-too-early window.opensOn 2026-05-20 2026-05-19'],
    ['midnight instead of noon', 'INDUSTRY_TRACK', ['2026-07-01', '09:00'], ['2026-09-25', '24:00'], 'closes-apart window.closesTogether 2026-09-25T04:00:00.000Z 2026-09-25T16:00:00.000Z'],
    ['a day before the others', 'INDUSTRY_TRACK', ['2026-07-01', '09:00'], ['2026-09-24', '12:00'], 'closes-apart window.closesTogether 2026-09-25T04:00:00.000Z 2026-09-24T04:00:00.000Z'],
    ['a day late', 'INDUSTRY_TRACK', ['2026-07-01', '09:00'], ['2026-09-26', '12:00'], 'closes-too-late window.closesOn 2026-09-25 2026-09-26'],
    ['any day of its window', 'CHALLENGE_CUP', ['2026-06-01', '09:00'], ['2026-09-15', '24:00'], 'fine'],
    ['noon instead of midnight', 'CHALLENGE_CUP', ['2026-06-01', '09:00'], ['2026-09-15', '12:00'], 'closes-at-other-time window.closesAt 24:00 12:00'],
    ['a minute before midnight', 'CHALLENGE_CUP', ['2026-06-01', '09:00'], ['2026-09-15', '23:59'], 'closes-at-other-time window.closesAt 24:00 23:59'],
    ['twenty days', 'ENTERPRISE_LIST', ['2026-06-01', '12:00'], ['2026-06-21', '12:00'], 'fine'],
    ['an hour less than twenty days', 'ENTERPRISE_LIST', ['2026-06-01', '13:00'], ['2026-06-21', '12:00'], 'window-too-short window.leastDays 20 19'],
  ])('%s (%s)', (_, kind, open, close, verdict) => expect(judged(kind, open, close)).toBe(verdict));
});

describe('a material amendment', () => {
  const after = (kind: ProgrammeKind, close: Moment, amended: Moment): string =>
    deadlineAfterAmendment(rulesOfKind(kind), { closeAt: momentOn(...close), amendedAt: momentOn(...amended) }).toISOString();

  it('leaves the deadline where it was as long as enough days are left', () => {
    expect(after('ENTERPRISE_LIST', ['2026-06-30', '12:00'], ['2026-06-15', '18:00'])).toBe('2026-06-30T04:00:00.000Z');
  });

  it('moves it so far that fifteen days are left for an enterprise, seven in a contest, at its time of day', () => {
    expect(after('ENTERPRISE_LIST', ['2026-06-30', '12:00'], ['2026-06-16', '09:00'])).toBe('2026-07-01T04:00:00.000Z');
    expect(after('CHALLENGE_CUP', ['2026-09-15', '24:00'], ['2026-09-10', '09:00'])).toBe('2026-09-17T16:00:00.000Z');
  });

  it('never moves it where the programme says so', () => {
    const rules = rulesOfKind('INDUSTRY_TRACK');
    const fixed = { ...rules, window: { ...rules.window, daysAfterAmendment: 0 } };
    expect(deadlineAfterAmendment(fixed, { closeAt: closingOf(rules), amendedAt: momentOn('2026-09-25', '11:00') })).toEqual(closingOf(rules));
  });
});
