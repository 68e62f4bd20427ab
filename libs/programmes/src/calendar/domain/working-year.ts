import type { Day } from '#kernel';

/** What is known of a year: which of its days are off, weekends aside, and which days of a weekend are worked instead. */
export interface WorkingYear {
  readonly year: number;
  readonly daysOff: readonly Day[];
  readonly makeUpDays: readonly Day[];
}

/** The years that are known. The holidays of a year are announced towards the end of the one before. */
export type WorkingCalendar = ReadonlyMap<number, WorkingYear>;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** A later list puts its years in place of an earlier one's. */
export const calendarOf = (...lists: readonly (readonly WorkingYear[])[]): WorkingCalendar => new Map(lists.flat().map((one) => [one.year, one]));
