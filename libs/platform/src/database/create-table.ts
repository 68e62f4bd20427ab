import { type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';
import type { Column } from './columns.js';

export interface IndexShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique?: boolean;
}

export interface TableShape {
  readonly columns: Readonly<Record<string, Column>>;
  readonly indices?: readonly IndexShape[];
}

/** Creates a table with its indices; a table or index that is there already is left as it is. */
export async function createTable(runner: QueryRunner, name: string, shape: TableShape): Promise<void> {
  const columns = Object.entries(shape.columns).map(([columnName, column]) => columnOptions(columnName, column));
  await runner.createTable(new Table({ name, columns, engine: 'InnoDB' }), true);
  for (const index of shape.indices ?? []) await createIndex(runner, name, index);
}

export async function createIndex(runner: QueryRunner, table: string, index: IndexShape): Promise<void> {
  const present = (await runner.getTable(table))?.indices.some((one) => one.name === index.name);
  if (present) return;
  await runner.createIndex(table, new TableIndex({ name: index.name, columnNames: [...index.columns], isUnique: index.unique ?? false }));
}

/** Adds a column unless it is there. */
export async function addColumn(runner: QueryRunner, table: string, name: string, column: Column): Promise<void> {
  if (await runner.hasColumn(table, name)) return;
  await runner.addColumn(table, new TableColumn(columnOptions(name, column)));
}

function columnOptions(name: string, column: Column): TableColumnOptions {
  return {
    name,
    type: String(column.type),
    length: column.length === undefined ? undefined : String(column.length),
    precision: column.precision,
    isNullable: column.nullable ?? false,
    isPrimary: Boolean(column.primary),
    isGenerated: Boolean(column.generated),
    generationStrategy: column.generated ? 'increment' : undefined,
    default: column.default as string | undefined,
  };
}
