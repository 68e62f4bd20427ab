import type { Param, Reader } from './statements.js';

const MOST_CHOSEN = 500;
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

/** The rows of `sql` followed by `IN (…)`, for any number of values, a few hundred at a time; `first` are its values before those. */
export async function queryChosen<Row>(reader: Reader, sql: string, values: readonly Param[], first: readonly Param[] = []): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += MOST_CHOSEN) {
    const { sql: list, params } = chosen(values.slice(at, at + MOST_CHOSEN));
    rows.push(...(await reader.query<Row>(`${sql} ${list}`, [...first, ...params])));
  }
  return rows;
}
