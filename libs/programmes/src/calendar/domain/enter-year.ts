import { type Day, type Decision, happened } from '#kernel';
import { WorkingYearEntered } from '../../contract/programmes.events.js';
import { dayOfOtherYear, dayTwice, notOnAWeekend } from './calendar.problems.js';
import { isWeekend } from './working-days.js';
import type { WorkingYear } from './working-year.js';

/** A year as an operator entered it from a public notice. It takes the place of what the product was shipped with. */
export interface EnteredYear extends WorkingYear {
  /** Which notice says so. */
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

export function enterYear({ year, daysOff, makeUpDays }: WorkingYear, { source, by, now }: { readonly source: string; readonly by: string; readonly now: Date }): Decision<EnteredYear> {
  const all = [...daysOff, ...makeUpDays];
  const stray = all.find((day) => !day.startsWith(`${year}-`));
  if (stray) throw dayOfOtherYear({ day: stray, year });
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  if (twice) throw dayTwice({ day: twice });
  const onWeekday = makeUpDays.find((day) => !isWeekend(day));
  if (onWeekday) throw notOnAWeekend({ day: onWeekday });
  const next: EnteredYear = { year, daysOff: sorted(daysOff), makeUpDays: sorted(makeUpDays), source, enteredBy: by, enteredAt: now };
  return { next, events: [happened(WorkingYearEntered, now, { year, source, daysOff: next.daysOff, makeUpDays: next.makeUpDays })] };
}

const sorted = (days: readonly Day[]): Day[] => [...days].sort();
