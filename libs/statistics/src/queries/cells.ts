import type { Reader } from '#platform';
import type { Dimension } from '../domain/indicator.js';
import type { Cell } from '../domain/small-cells.js';
import { countOf } from '../domain/tally.js';
import { places, type Selection, thingsOf } from './things.js';

/** The number of a selection, or one number for each place of a dimension; `cell` is null where the place is unknown. */
export async function cellsOf(reader: Reader, selection: Selection, by: Dimension | undefined): Promise<Cell[]> {
  const { sql, params } = thingsOf(selection, by ? [by] : []);
  const { measure } = selection.indicator;
  // Only a distinct number needs to know how many are distinct, and that is the dear part.
  const subjects = measure === 'distinct' ? 'COUNT(DISTINCT f.subject)' : '0';
  const cell = by ? places[by] : 'NULL';
  const rows = await reader.query<{ cell: string | null; total: number | string | null; things: number; subjects: number }>(
    `SELECT ${cell} AS cell, SUM(f.value) AS total, COUNT(*) AS things, ${subjects} AS subjects ${sql}${by ? ` GROUP BY ${cell} ORDER BY ${cell}` : ''}`, params,
  );
  return rows.map((row) => {
    const things = Number(row.things);
    return { cell: row.cell, things, ...countOf(measure, { things, total: Number(row.total ?? 0), subjects: Number(row.subjects) }) };
  });
}
