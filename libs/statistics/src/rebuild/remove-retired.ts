import type { Actor } from '#kernel';
import type { UnitOfWork } from '#platform';
import { cardTable, factTable } from '../store/fold-into.js';
import { GenerationStore } from '../store/generation.store.js';
import type { ToldTable } from '../store/tell.js';
import { keyOrder } from './key-order.js';

const BATCH = 1000;

/** Removes the rows of replaced generations, a thousand a time: no unit of work grows with the size of the history. */
export async function removeRetired(uow: UnitOfWork, actor: Actor): Promise<void> {
  const retired = await uow.run(actor, (tx) => new GenerationStore(tx).inState('RETIRED'));
  for (const { number } of retired) for (const table of [factTable, cardTable]) while (await removeBatch(uow, actor, table, number));
}

function removeBatch(uow: UnitOfWork, actor: Actor, table: ToldTable<any>, generation: number): Promise<boolean> {
  const { columns, order, beyond, params } = keyOrder(table);
  return uow.run(actor, async (tx) => {
    // DELETE … LIMIT is not portable: the key at which this batch ends is looked up first.
    const [edge] = await tx.query<Record<string, string>>(`SELECT ${order} FROM ${table.name} WHERE generation = ? ORDER BY ${order} LIMIT 1 OFFSET ${BATCH}`, [generation]);
    const before = edge ? { sql: ` AND ${beyond('<')}`, params: params(columns.map((column) => edge[column]!)) } : { sql: '', params: [] };
    await tx.execute(`DELETE FROM ${table.name} WHERE generation = ?${before.sql}`, [generation, ...before.params]);
    return edge !== undefined;
  });
}
