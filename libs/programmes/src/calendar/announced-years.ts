import { createRequire } from 'node:module';
import type { Day } from '#kernel';
import { type WorkingYear, yearOf } from './domain/working-year.js';

/** As the package ships it: every day off and every make-up day, from 2004 to the last year that was announced. */
interface Announced {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

let years: readonly WorkingYear[] | undefined;

/** What the State Council announced, as far as the package knows. Read with the first question. */
export const announcedYears = (): readonly WorkingYear[] => (years ??= read());

// Its data and not its functions: they take days for those of the host's zone, and call any weekday of a year they do not know worked.
function read(): WorkingYear[] {
  const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced;
  const [off, makeUp] = [Object.keys(holidays), Object.keys(workdays)];
  return [...new Set(off.map(yearOf))].map((year) => ({ year, daysOff: off.filter((day) => yearOf(day) === year), makeUpDays: makeUp.filter((day) => yearOf(day) === year) }));
}
