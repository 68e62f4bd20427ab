import { yearUnknown } from './calendar.problems.js';

/** The year that a path names. */
export function yearIn(path: string): number {
  if (!/^(19|20|21)\d{2}$/.test(path)) throw yearUnknown();
  return Number(path);
}
