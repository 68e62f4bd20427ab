import type { Connection, PoolConnection } from 'mysql2';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { asText, type Command, mysqlStatements, type Statements } from '../database/statements.js';
import { databaseBusy } from './unit-of-work.problems.js';

const ACQUIRE_MS = 2000;

/** The connection of one unit of work. */
export interface Session {
  readonly statements: Statements;
  readonly manager: EntityManager;
  begin(): Promise<void>;
  /** Runs the last statements, none of which anybody waits for, and commits. */
  commit(closing: readonly Command[]): Promise<void>;
  /** Answers nothing and fails never: a connection that is gone took the transaction with it. */
  rollback(): Promise<void>;
  release(): Promise<void>;
}

/** SQLite has one connection for all writes; whoever gets here has the turn. */
export function sqliteSession(dataSource: DataSource, statements: Statements): Session {
  const runner = dataSource.createQueryRunner();
  return {
    statements,
    manager: runner.manager,
    begin: () => runner.startTransaction(),
    commit: async (closing) => {
      for (const { sql, params } of closing) await statements.execute(sql, params);
      await runner.commitTransaction();
    },
    rollback: () => (runner.isTransactionActive ? runner.rollbackTransaction() : Promise.resolve()),
    release: () => runner.release(),
  };
}

/**
 * A connection of the pool, spoken to directly. TypeORM learns of it, and of its open transaction, only when a store
 * asks for the manager. The closing statements and COMMIT are one text and one round trip; the server stops at the
 * first that fails, so that it never commits a part. See docs/decisions/0016.
 */
export async function mysqlSession(dataSource: DataSource): Promise<Session> {
  const connection = await acquire(dataSource);
  let runner: QueryRunner | undefined;
  const tell = (sql: string) => new Promise<void>((resolve, reject) => connection.query(sql, (error) => (error ? reject(error) : resolve())));
  return {
    statements: mysqlStatements(connection),
    get manager() {
      runner ??= Object.assign(dataSource.createQueryRunner(), { databaseConnection: connection, isTransactionActive: true });
      return runner.manager;
    },
    begin: () => tell('START TRANSACTION'),
    commit: (closing) => tell([...closing.map((command) => asText(connection as unknown as Connection, command)), 'COMMIT'].join(';\n')),
    // A connection that cannot even roll back must not come back to the pool with its transaction open.
    rollback: () => tell('ROLLBACK').catch(() => connection.destroy()),
    release: async () => connection.release(),
  };
}

type MysqlDriver = { obtainMasterConnection(): Promise<PoolConnection> };

// mysql2 has no acquire timeout of its own: a request would wait for a free connection without end.
function acquire(dataSource: DataSource): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(databaseBusy());
    }, ACQUIRE_MS);
    const take = (connection: PoolConnection) => {
      clearTimeout(timer);
      // Nobody waits any more: it goes straight back.
      if (late) connection.release();
      else resolve(connection);
    };
    (dataSource.driver as unknown as MysqlDriver).obtainMasterConnection().then(take, (error: Error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
