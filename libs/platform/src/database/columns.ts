import type { EntitySchemaColumnOptions } from 'typeorm';
import { ID_LENGTH } from '../ids.js';

/**
 * The column vocabulary, shared by entity schemas and migrations, so that a column reads the same in both and
 * behaves the same on SQLite, MariaDB and MySQL.
 */
export type Column = EntitySchemaColumnOptions;

/** The primary key: a UUIDv7. */
export const id = (): Column => ({ type: 'varchar', length: ID_LENGTH, primary: true });

/** The id of another row, inside or outside the context. */
export const ref = (): Column => ({ type: 'varchar', length: ID_LENGTH });

/** Text of at most `length` code points. Compared byte by byte on every database. */
export const text = (length: number): Column => ({ type: 'varchar', length });

/** MySQL's TEXT ends at 65,535 bytes, which is 21,845 Chinese characters: too little for a whole form, or the answer to one. */
const WHOLE_TEXT = 'mediumtext';

/** Text without a small limit (requests still have one). */
export const longText = (): Column => ({ type: WHOLE_TEXT });

export const integer = (): Column => ({ type: 'integer' });

/** A whole number within ±2^53, for example fen. */
export const bigInteger = (): Column => ({
  type: 'bigint',
  // mysql2 answers bigints as text once they are large, SQLite as numbers: always a number here.
  transformer: { to: (value: number | null) => value, from: (value: string | number | null) => (value === null ? null : Number(value)) },
});

/** True or false, stored as 1 or 0. */
export const flag = (): Column => ({
  type: 'integer',
  transformer: { to: (value: boolean | null) => (value === null || value === undefined ? value : value ? 1 : 0), from: (value: number | null) => (value === null ? null : value === 1) },
});

/** A moment, UTC, with milliseconds. */
export const time = (): Column => ({ type: 'datetime', precision: 3 });

/** An object or a list as JSON text, byte for byte as written. */
export const json = (): Column => ({
  type: WHOLE_TEXT,
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
    from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
  },
});

/** Numbers rows in the order of their insertion. */
export const sequence = (): Column => ({ type: 'integer', primary: true, generated: 'increment' });

/** Guards saves: see Store.save. */
export const version = (): Column => ({ type: 'integer' });

export const nullable = (column: Column): Column => ({ ...column, nullable: true });
