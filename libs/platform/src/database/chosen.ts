import type { Param } from './statements.js';

export const MOST_CHOSEN = 500;
const SIZES = [1, 10, 50, 200, MOST_CHOSEN];

/**
 * `IN (?, …)` with its values, for 1 to 500 of them. Filled up with the last value to one of a few lengths, so that few
 * statements are ever prepared.
 */
export function chosen(values: readonly Param[]): { sql: string; params: Param[] } {
  const last = values.at(-1);
  const size = SIZES.find((one) => one >= values.length);
  if (last === undefined || size === undefined) throw new Error('IN () takes 1 to 500 values');
  const params = Array.from({ length: size }, (_, index) => values[index] ?? last);
  return { sql: `IN (${params.map(() => '?').join(', ')})`, params };
}
