import { momentOn } from '#kernel';
import { expect, it } from '@jest/globals';
import { announcedYears } from '../calendar/announced-years.js';
import { calendarOf } from '../calendar/domain/working-year.js';
import { cureEnds, objectionClocks, publicityEnds } from './clocks.js';
import { rulesOfKind } from './programmes.fixture.js';

const calendar = calendarOf(announcedYears());
const track = rulesOfKind('INDUSTRY_TRACK');

it('a defect may be mended for so many hours', () => {
  expect(cureEnds(rulesOfKind('ENTERPRISE_LIST'), momentOn('2026-09-25', '14:00'))).toEqual(momentOn('2026-09-27', '14:00'));
});

it('publicity ends with its fifth day after the notice, or with the next working day', () => {
  expect(publicityEnds(track, momentOn('2026-10-12', '09:00'), calendar)).toEqual({ at: momentOn('2026-10-19', '24:00'), unknownYears: [] });
  expect(publicityEnds(track, momentOn('2026-10-14', '23:59'), calendar)).toEqual({ at: momentOn('2026-10-19', '24:00'), unknownYears: [] });
  expect(publicityEnds(track, momentOn('2026-09-27', '09:00'), calendar)).toEqual({ at: momentOn('2026-10-08', '24:00'), unknownYears: [] });
});

it('objections are taken up in three working days and answered in seven, over a holiday with its make-up day', () => {
  expect(objectionClocks(track, momentOn('2026-09-28', '16:00'), calendar)).toEqual({
    accept: { at: momentOn('2026-10-08', '24:00'), unknownYears: [] }, answer: { at: momentOn('2026-10-13', '24:00'), unknownYears: [] },
  });
});

it('a clock that runs into a year nobody has announced says so', () => {
  expect(objectionClocks(track, momentOn('2026-12-29', '16:00'), calendar)).toMatchObject({ accept: { unknownYears: [2027] }, answer: { unknownYears: [2027] } });
});
