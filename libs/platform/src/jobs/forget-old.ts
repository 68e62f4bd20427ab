import { asTime } from '../database/statements.js';
import type { Tx } from '../unit-of-work/tx.js';

const AT_ONCE = 500;

/** Rows that may go once they are so old. `which` narrows them down: "state = 'done' AND ". */
export interface Old {
  readonly table: string;
  readonly since: string;
  readonly which?: string;
  readonly afterMs: number;
}

/** Deletes the oldest of them, a few hundred at a time, so that no transaction is ever long. */
export async function forgetOld(tx: Tx, { table, since, which = '', afterMs }: Old): Promise<void> {
  const limit = new Date(tx.now.getTime() - afterMs);
  const [oldest] = await tx.query<{ moment: Date | string }>(
    `SELECT ${since} AS moment FROM ${table} WHERE ${which}${since} < ? ORDER BY ${since} LIMIT 1 OFFSET ${AT_ONCE}`, [limit],
  );
  await tx.execute(`DELETE FROM ${table} WHERE ${which}${since} < ?`, [oldest ? asTime(oldest.moment) : limit]);
}
