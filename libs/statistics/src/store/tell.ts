import { isDuplicate, type Param, type Tx } from '#platform';
import { type Keep, preferred, type Told } from '../domain/told.js';

/** A table of tellings: what names a row, and all it says. */
export interface ToldTable<Row> {
  readonly name: string;
  readonly key: readonly (keyof Row & string)[];
  readonly columns: readonly (keyof Row & string)[];
  readonly keep: (row: Row) => Keep;
}

const CHUNK = 50;

/**
 * Adds rows; where a key is told twice, the row that its rule prefers stays, whichever comes first. Insert before
 * update: the unique key makes two workers meet, where a look-up would let both believe they are the first.
 */
export async function tell<Row extends Told>(tx: Tx, table: ToldTable<Row>, told: readonly Row[]): Promise<void> {
  const rows = preferred(told, (row) => table.key.map((column) => String(row[column])).join(' '), table.keep);
  // Two lengths of statement only, so that few need preparing.
  const whole = rows.length - (rows.length % CHUNK);
  for (let from = 0; from < whole; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    if (!(await inserted(tx, table, chunk))) await tellEach(tx, table, chunk);
  }
  await tellEach(tx, table, rows.slice(whole));
}

async function tellEach<Row extends Told>(tx: Tx, table: ToldTable<Row>, rows: readonly Row[]): Promise<void> {
  for (const row of rows) if (!(await inserted(tx, table, [row]))) await replace(tx, table, row);
}

async function inserted<Row extends Told>(tx: Tx, { name, columns }: ToldTable<Row>, rows: readonly Row[]): Promise<boolean> {
  const places = `(${columns.map(() => '?').join(', ')})`;
  try {
    await tx.execute(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${rows.map(() => places).join(', ')}`, rows.flatMap((row) => paramsOf(row, columns)));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function replace<Row extends Told>(tx: Tx, { name, key, columns, keep }: ToldTable<Row>, row: Row): Promise<void> {
  const said = columns.filter((column) => !key.includes(column));
  const order = keep(row) === 'first' ? '>' : '<';
  await tx.execute(
    `UPDATE ${name} SET ${said.map((column) => `${column} = ?`).join(', ')} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')} AND (at ${order} ? OR (at = ? AND sourceId ${order} ?))`,
    [...paramsOf(row, said), ...paramsOf(row, key), row.at, row.at, row.sourceId],
  );
}

const paramsOf = <Row>(row: Row, columns: readonly (keyof Row & string)[]): Param[] => columns.map((column) => row[column] as Param);
