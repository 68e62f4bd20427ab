import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#kernel';
import type BetterSqlite3 from 'better-sqlite3';
import type { PoolConnection } from 'mysql2';
import type { QueryRunner } from 'typeorm';
import type { Database } from '../database/database.js';
import { isRestartable, StartAgain } from '../database/dialect.js';
import { mysqlStatements, sqliteStatements, type Statements } from '../database/statements.js';
import { IdempotencyClaim } from '../idempotency/idempotency-claim.js';
import { requestContext } from '../request-context.js';
import { publish } from '../outbox/publish.js';
import { Gate } from './gate.js';
import type { Tx } from './tx.js';
import { changedMeanwhile, databaseBusy } from './unit-of-work.problems.js';

const MAX_TRIES = 5;
const ACQUIRE_MS = 2000;

/** The only way to write. See docs/rules.md, "Units of work". */
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<true>();
  private readonly gate = new Gate();
  private readonly sqlite: Statements | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly database: Database) {
    if (database.dialect !== 'sqlite') return;
    const driver = database.dataSource.driver as unknown as { databaseConnection: BetterSqlite3.Database };
    this.sqlite = sqliteStatements(driver.databaseConnection);
  }

  /**
   * Runs the work in one transaction and answers what it answers. After a deadlock or a lost connection the whole
   * work runs again, so it touches nothing but the database. Inside a request that carries an Idempotency-Key the
   * answer is kept with the work, and a repeated request gets that answer instead of a second effect.
   */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.open.getStore()) throw new Error('a unit of work inside another: tell other contexts by events');
    const claim = IdempotencyClaim.take(requestContext());
    const answer = await this.restarting(() => this.once(actor, work, claim));
    for (const listener of this.listeners) listener();
    return answer;
  }

  /** Calls back after every commit, so that the relay of this process need not wait for its next round. */
  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  private async restarting<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (!isRestartable(error)) throw error;
        if (tries === MAX_TRIES) throw error instanceof StartAgain ? changedMeanwhile() : databaseBusy();
        await pause(20 + Math.random() * 60 * tries);
      }
    }
  }

  private async once<T>(actor: Actor, work: (tx: Tx) => Promise<T>, claim?: IdempotencyClaim): Promise<T> {
    await this.database.clock.refresh();
    try {
      return await (this.sqlite ? this.gate.pass(() => this.transact(actor, work, claim)) : this.transact(actor, work, claim));
    } catch (error) {
      const replay = await claim?.replayAfter<T>(error, this.database);
      if (replay) {
        requestContext()!.replayed = true;
        return replay.value;
      }
      throw error;
    }
  }

  private async transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, claim?: IdempotencyClaim): Promise<T> {
    const runner = this.database.dataSource.createQueryRunner();
    try {
      const statements = this.sqlite ?? (await acquire(runner));
      await runner.startTransaction();
      const tx = this.tx(actor, runner, statements);
      await claim?.insert(tx);
      const answer = await this.open.run(true, () => work(tx));
      await claim?.keep(tx, answer);
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private tx(actor: Actor, runner: QueryRunner, statements: Statements): Tx {
    const tx: Tx = {
      ...statements,
      manager: runner.manager,
      now: this.database.clock.now(),
      actor,
      publish: (events) => publish(tx, events),
    };
    return tx;
  }
}

// mysql2 has no acquire timeout of its own: a request would wait for a free connection without end.
async function acquire(runner: QueryRunner): Promise<Statements> {
  const late = Symbol('late');
  const connecting = runner.connect() as Promise<PoolConnection>;
  const first = await Promise.race([connecting, pause(ACQUIRE_MS, late, { ref: false })]);
  if (typeof first === 'symbol') {
    // The connection may still come: it goes straight back.
    connecting.then(() => runner.release()).catch(() => undefined);
    throw databaseBusy();
  }
  return mysqlStatements(first);
}

async function rollback(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The connection is gone, and with it the transaction.
  }
}
