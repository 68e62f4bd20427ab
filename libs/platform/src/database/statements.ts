import type BetterSqlite3 from 'better-sqlite3';
import type { Connection, PoolConnection } from 'mysql2';

/** A value that a statement takes in place of a `?`. */
export type Param = string | number | boolean | null | Date;

/** Constant SQL with the values that it takes. */
export interface Command {
  readonly sql: string;
  readonly params: readonly Param[];
  /** What it means to the user when a row with this unique key is there already. */
  readonly taken?: { readonly table: string; readonly key: string; readonly problem: () => Error };
}

/** Runs constant SQL, prepared once per connection, on whatever database this is. */
export interface Statements {
  query<Row>(sql: string, params?: readonly Param[]): Promise<Row[]>;
  /** Answers the number of rows changed. */
  execute(sql: string, params?: readonly Param[]): Promise<number>;
  /** The database's own clock as an expression, UTC with milliseconds: for guards that no process's clock may decide. */
  readonly clock: string;
  /** Ends a SELECT that holds its rows until the unit of work ends. On SQLite units of work take turns: every row is held. */
  readonly rowLock: '' | ' FOR UPDATE';
}

/** The database's clock at this statement, not at the start of the unit of work. */
export async function readClock({ query, clock }: Pick<Statements, 'query' | 'clock'>): Promise<Date> {
  const [row] = await query<{ at: Date | string }>(`SELECT ${clock} AS at`);
  return asTime(row!.at);
}

/** What only asks: an open unit of work, or the database itself (`database.reader`). */
export type Reader = Pick<Statements, 'query'>;

export function sqliteStatements(raw: BetterSqlite3.Database): Statements {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) prepared.set(sql, (statement = raw.prepare(sql)));
    return statement;
  };
  return {
    clock: "strftime('%Y-%m-%d %H:%M:%f', 'now')",
    rowLock: '',
    async query<Row>(sql: string, params: readonly Param[] = []) {
      return prepare(sql).all(...params.map(toSqlite)) as Row[];
    },
    async execute(sql, params = []) {
      return prepare(sql).run(...params.map(toSqlite)).changes;
    },
  };
}

/** mysql2 keeps a cache of prepared statements per connection (`maxPreparedStatements`). */
export function mysqlStatements(connection: Pick<PoolConnection, 'execute'>): Statements {
  const run = <Answer>(sql: string, params: readonly Param[]) =>
    new Promise<Answer>((resolve, reject) => {
      connection.execute(sql, params.map(toMysql), (error, answer) => (error ? reject(error) : resolve(answer as Answer)));
    });
  return {
    clock: 'UTC_TIMESTAMP(3)',
    rowLock: ' FOR UPDATE',
    query: <Row>(sql: string, params: readonly Param[] = []) => run<Row[]>(sql, params),
    execute: async (sql, params = []) => (await run<{ affectedRows: number }>(sql, params)).affectedRows,
  };
}

/** A statement with its values written into it, escaped as the server's `sql_mode` reads it (open-mysql.ts sets that). */
export const asText = (connection: Pick<Connection, 'format'>, { sql, params }: Command): string => connection.format(sql, params.map((value) => (typeof value === 'boolean' ? Number(value) : value)));

/** The text in which SQLite keeps a moment (the same as TypeORM's), so that texts compare as times do. */
export const sqliteTime = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '');

function toSqlite(value: Param): unknown {
  if (value instanceof Date) return sqliteTime(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value;
}

// A prepared statement sends numbers as doubles, which MySQL refuses after LIMIT: whole numbers go as text.
function toMysql(value: Param): string | number | null | Date {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? String(value) : value;
}

/** A moment as a driver answered it: a Date from MySQL, text without a zone (UTC) from SQLite. */
export const asTime = (value: Date | string): Date => (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`));

export const asTimeOrNull = (value: Date | string | null): Date | null => (value === null ? null : asTime(value));
