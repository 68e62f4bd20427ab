import { createRequire } from 'node:module';
import type { Day } from '#kernel';
import { type WorkingYear, yearOf } from './domain/working-year.js';

/** As the package ships it: every day off and every make-up day, from 2004 to the last year that was announced. */
interface Announced {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

// Its data and not its functions: they take days for those of the host's zone, and call any weekday of a year they do not know worked.
const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced;

/** What the State Council announced, as far as the package knows. */
export const announcedYears: readonly WorkingYear[] = [...new Set(Object.keys(holidays).map(yearOf))].map((year) => ({
  year, daysOff: Object.keys(holidays).filter(isIn(year)), makeUpDays: Object.keys(workdays).filter(isIn(year)),
}));

function isIn(year: number): (day: Day) => boolean {
  return (day) => yearOf(day) === year;
}
