import type BetterSqlite3 from 'better-sqlite3';
import type { Pool } from 'mysql2';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { DatabaseClock } from './database-clock.js';
import type { Dialect } from './dialect.js';
import { mysqlStatements, type Param, readClock, type Reader, sqliteStatements, type Statements } from './statements.js';

export type MigrationClass = new () => MigrationInterface;

/** What one context brings to the database. */
export interface Tables {
  readonly schemas: readonly EntitySchema<any>[];
  readonly migrations: readonly MigrationClass[];
}

/** The one database: writes go through the UnitOfWork, reads outside of one through `read`. */
export class Database {
  readonly clock: DatabaseClock;
  /** Reads what is committed, for facades of other contexts that a query asks. */
  readonly reader: Reader;
  private readonly reads: Statements;
  private closing: Promise<void> | undefined;

  constructor(
    readonly dataSource: DataSource,
    readonly dialect: Dialect,
    reader: BetterSqlite3.Database | Pool,
    private readonly closeAll: () => Promise<void>,
  ) {
    this.reads = dialect === 'sqlite' ? sqliteStatements(reader as BetterSqlite3.Database) : mysqlStatements(reader as unknown as Parameters<typeof mysqlStatements>[0]);
    this.reader = { query: (sql, params) => this.read(sql, params) };
    this.clock = new DatabaseClock(() => readClock(this.reads));
  }

  /** Reads what is committed, with constant prepared SQL. */
  read<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    return this.reads.query<Row>(sql, params);
  }

  async readOne<Row>(sql: string, params: readonly Param[] = []): Promise<Row | undefined> {
    return (await this.read<Row>(sql, params))[0];
  }

  /** Once, however often it is asked. */
  close(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }
}
