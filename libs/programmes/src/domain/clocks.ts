import { addDays, dayOf, endOfDay } from '#kernel';
import { addWorkingDays, nextWorkingDay, type WorkingDay } from '../calendar/domain/working-days.js';
import type { WorkingCalendar } from '../calendar/domain/working-year.js';
import type { ProgrammeRules } from './rules.js';

const HOUR_MS = 3_600_000;

/** A deadline in whole days. While years on the way are unknown it is provisional. */
export interface Due {
  readonly at: Date;
  readonly unknownYears: readonly number[];
}

/** Until when a formal defect may be mended. */
export const cureEnds = ({ bids }: ProgrammeRules, openedAt: Date): Date => new Date(+openedAt + bids.cureHours * HOUR_MS);

/** The day of the notice does not count, and a last day off goes over to the next working day: Civil Code 201 and 203. */
export const publicityEnds = ({ result }: ProgrammeRules, announcedAt: Date, calendar: WorkingCalendar): Due =>
  due(nextWorkingDay(calendar, addDays(dayOf(announcedAt), result.publicityDays)));

/** By when an objection is taken up or refused, and by when it is answered. */
export function objectionClocks({ result }: ProgrammeRules, filedAt: Date, calendar: WorkingCalendar): { readonly accept: Due; readonly answer: Due } {
  const after = (days: number): Due => due(addWorkingDays(calendar, dayOf(filedAt), days));
  return { accept: after(result.objectionAcceptDays), answer: after(result.objectionAnswerDays) };
}

const due = ({ day, unknownYears }: WorkingDay): Due => ({ at: endOfDay(day), unknownYears });
