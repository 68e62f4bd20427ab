import { asTime, type Database } from '#platform';
import { indicators } from '../domain/dictionary.js';
import { type Difference, differencesBetween, type Keyed } from '../domain/difference.js';
import { cardTable, factTable } from '../store/fold-into.js';
import type { ToldTable } from '../store/tell.js';
import { keyOrder } from './key-order.js';

const PAGE = 1000;

/** Every row of two generations, side by side: how many differ, and the first of them that may be shown. */
export async function compareGenerations(
  database: Database, live: number, rebuilt: number, most: number,
): Promise<{ differences: number; examples: Difference[] }> {
  const examples: Difference[] = [];
  let differences = 0;
  for (const table of [factTable, cardTable] as readonly ToldTable<any>[]) {
    for await (const difference of differencesBetween(rowsOf(database, table, live), rowsOf(database, table, rebuilt))) {
      differences += 1;
      if (examples.length < most && !liesSealed(difference)) examples.push(difference);
    }
  }
  return { differences, examples };
}

const sealed = new Set(indicators.filter((one) => one.sealed).map((one) => one.code));

/** A fact's key begins with its indicator. */
const liesSealed = ({ key }: Difference): boolean => sealed.has(key.split(' ')[0]!);

async function* rowsOf(database: Database, table: ToldTable<any>, generation: number): AsyncGenerator<Keyed> {
  const said = table.columns.filter((column) => column !== 'generation');
  const { columns, order, beyond, params } = keyOrder(table);
  const sql = `SELECT ${said.join(', ')} FROM ${table.name} WHERE generation = ? AND ${beyond('>')} ORDER BY ${order} LIMIT ${PAGE}`;
  for (let last = columns.map(() => ''); ; ) {
    const page = await database.read<Record<string, string>>(sql, [generation, ...params(last)]);
    for (const row of page) yield { ...row, ...told(row), key: columns.map((column) => row[column]).join(' ') };
    if (page.length < PAGE) return;
    last = columns.map((column) => page[page.length - 1]![column]!);
  }
}

// Drivers answer times and large numbers differently; equal rows must be written alike.
const told = (row: Record<string, string>) => ({ at: asTime(row.at!), sourceId: row.sourceId!, ...(row.value === undefined ? {} : { value: Number(row.value) }) });
