import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#kernel';
import type BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../database/database.js';
import { isRestartable, StartAgain } from '../database/dialect.js';
import { sqliteStatements, type Statements } from '../database/statements.js';
import { IdempotencyClaim } from '../idempotency/idempotency-claim.js';
import { requestContext } from '../request-context.js';
import { Closing } from './closing.js';
import { Gate } from './gate.js';
import { mysqlSession, type Session, sqliteSession } from './session.js';
import type { Tx } from './tx.js';
import { changedMeanwhile, databaseBusy } from './unit-of-work.problems.js';

const MAX_TRIES = 5;

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
    const { dataSource } = this.database;
    const session = this.sqlite ? sqliteSession(dataSource, this.sqlite) : await mysqlSession(dataSource);
    try {
      await session.begin();
      const closing = new Closing();
      const tx = this.tx(actor, session, closing);
      const answer = await this.open.run(true, () => work(tx));
      await closing.run(session, claim?.row(answer, tx.now));
      return answer;
    } catch (error) {
      await session.rollback();
      throw error;
    } finally {
      await session.release();
    }
  }

  private tx(actor: Actor, session: Session, closing: Closing): Tx {
    const tx: Tx = {
      ...session.statements,
      get manager() {
        return session.manager;
      },
      actor,
      now: this.database.clock.now(),
      atTheEnd: (command) => closing.add(command),
      publish: (events) => closing.facts.add(tx, events),
    };
    return tx;
  }
}
