import { isDuplicate, type Param, type Tx } from '#platform';

/**
 * Inserts rows that somebody else may be inserting at the same moment; whoever is second leaves them as they are.
 * `values` is the group of one row: all go at once, and one by one only when that meets a row that is there.
 */
export async function insertUnlessThere(tx: Tx, into: string, values: string, rows: readonly (readonly Param[])[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await tx.manager.query(`INSERT INTO ${into} VALUES ${rows.map(() => values).join(', ')}`, rows.flat());
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (rows.length > 1) for (const row of rows) await insertUnlessThere(tx, into, values, [row]);
  }
}
