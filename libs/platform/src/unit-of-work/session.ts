import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConnection } from 'mysql2';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { mysqlStatements, type Statements } from '../database/statements.js';
import { databaseBusy } from './unit-of-work.problems.js';

const ACQUIRE_MS = 2000;

/** The connection of one unit of work. */
export interface Session {
  readonly statements: Statements;
  readonly manager: EntityManager;
  begin(): Promise<void>;
  commit(): Promise<void>;
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
    commit: () => runner.commitTransaction(),
    rollback: () => (runner.isTransactionActive ? runner.rollbackTransaction() : Promise.resolve()),
    release: () => runner.release(),
  };
}

/**
 * A connection of the pool. BEGIN and COMMIT go straight to the driver; TypeORM is only told that a transaction is
 * open, so that its manager, where a store uses it, opens none of its own.
 */
export async function mysqlSession(dataSource: DataSource): Promise<Session> {
  const runner = dataSource.createQueryRunner();
  const connection = await acquire(runner);
  const tell = (sql: string) => new Promise<void>((resolve, reject) => connection.query(sql, (error) => (error ? reject(error) : resolve())));
  const running = (active: boolean) => void Object.assign(runner, { isTransactionActive: active });
  return {
    statements: mysqlStatements(connection),
    manager: runner.manager,
    begin: () => tell('START TRANSACTION').then(() => running(true)),
    commit: () => tell('COMMIT').then(() => running(false)),
    // A connection that cannot even roll back must not come back to the pool with its transaction open.
    rollback: () => tell('ROLLBACK').catch(() => connection.destroy()),
    release: () => runner.release(),
  };
}

// mysql2 has no acquire timeout of its own: a request would wait for a free connection without end.
async function acquire(runner: QueryRunner): Promise<PoolConnection> {
  const connecting = runner.connect() as Promise<PoolConnection>;
  const waiting = new AbortController();
  const late = pause(ACQUIRE_MS, undefined, { ref: false, signal: waiting.signal });
  const first = await Promise.race([connecting, late.catch(() => undefined)]).finally(() => waiting.abort());
  if (first) return first;
  // The connection may still come: it goes straight back.
  connecting.then(() => runner.release()).catch(() => undefined);
  throw databaseBusy();
}
