import type { Command, Param, Statements } from './statements.js';

/** Few sizes, so that few statements are ever prepared; 100 rows of 12 values stay far below every limit. */
const SIZES = [100, 50, 20, 10, 5, 4, 3, 2, 1];

/** Inserts any number of rows with statements of constant text. */
export async function insertRows(statements: Statements, table: string, columns: readonly string[], rows: readonly (readonly Param[])[]): Promise<void> {
  for (const { sql, params } of rowInserts(table, columns, rows)) await statements.execute(sql, params);
}

/** The statements that insert these rows, in their order. */
export function rowInserts(table: string, columns: readonly string[], rows: readonly (readonly Param[])[]): Command[] {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const commands: Command[] = [];
  for (let at = 0; at < rows.length; ) {
    const size = SIZES.find((one) => one <= rows.length - at)!;
    const values = Array.from({ length: size }, () => row).join(', ');
    commands.push({ sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`, params: rows.slice(at, at + size).flat() });
    at += size;
  }
  return commands;
}
