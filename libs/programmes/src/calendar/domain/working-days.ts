import { addDays, type Day } from '#kernel';
import { type WorkingCalendar, yearOf } from './working-year.js';

/** Where a count of working days ended. The years that nobody has announced yet were counted by weekdays alone. */
export interface WorkingDay {
  readonly day: Day;
  readonly unknownYears: readonly number[];
}

/** In a year that is not known, a guess by the weekday: ask `calendar.has(yearOf(day))` before relying on it. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const known = calendar.get(yearOf(day));
  if (known?.daysOff.includes(day)) return false;
  return !isWeekend(day) || (known?.makeUpDays.includes(day) ?? false);
}

/** So many working days after the day, which does not count itself. */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, days: number): WorkingDay {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left--;
  }
  return { day, unknownYears: unknownYears(calendar, from, day) };
}

/** The day itself, or the first working day after it. */
export const nextWorkingDay = (calendar: WorkingCalendar, day: Day): WorkingDay =>
  isWorkingDay(calendar, day) ? { day, unknownYears: unknownYears(calendar, day, day) } : addWorkingDays(calendar, day, 1);

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());

function unknownYears(calendar: WorkingCalendar, from: Day, to: Day): number[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.filter((year) => !calendar.has(year));
}
