import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { chosen } from '../database/chosen.js';
import { insertRows } from '../database/insert-rows.js';
import { asTime } from '../database/statements.js';
import { Handlers } from '../jobs/handlers.js';
import { type Ring, Rings } from '../jobs/rings.js';
import type { Tx } from '../unit-of-work/tx.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';

const BATCH = 200;
const JOB_COLUMNS = ['id', 'seq', 'queue', 'handler', 'lane', 'eventId', 'payload', 'state', 'attempts', 'availableAt', 'rungAt', 'createdAt'];

interface Waiting {
  readonly seq: number;
  readonly eventId: string;
  readonly name: string;
  readonly subjectId: string;
  readonly occurredAt: Date | string;
}

/**
 * Makes a job for each handler of each new fact, then rings for it. One relay works at a time, because jobs of one
 * lane must come into the table in the order of their facts. A crash between commit and ring is mended by the sweeper.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly handlers: Handlers,
    private readonly rings: Rings,
  ) {}

  /** Relays one batch; answers how many facts it took. */
  async pump(): Promise<number> {
    const [first] = await this.database.read('SELECT seq FROM outbox WHERE relayedAt IS NULL LIMIT 1');
    if (!first) return 0;
    const { taken, rings } = await this.uow.run(systemActor('outbox.relay'), (tx) => this.relay(tx));
    await this.rings.ring(rings);
    return taken;
  }

  private async relay(tx: Tx): Promise<{ taken: number; rings: Ring[] }> {
    if (!(await myTurn(tx, this.database.dialect))) return { taken: 0, rings: [] };
    const waiting = await tx.query<Waiting>(
      `SELECT seq, eventId, name, subjectId, occurredAt FROM outbox WHERE relayedAt IS NULL ORDER BY seq LIMIT ${BATCH}`,
    );
    const jobs = waiting.flatMap((event) => this.handlers.of(event.name).map((handler) => ({ event, handler })));
    await insertRows(tx, 'job', JOB_COLUMNS, jobs.map(({ event, handler }) => [
      `${event.eventId}.${handler.name}`, event.seq, handler.queue, handler.name,
      handler.lane === 'handler' ? handler.name : `${handler.name}:${event.subjectId}`,
      event.eventId, '{}', 'ready', 0, asTime(event.occurredAt), tx.now, tx.now,
    ]));
    if (waiting.length > 0) {
      // By name, not by range: a fact with a smaller number may be committed meanwhile, and has no job yet.
      const { sql, params } = chosen(waiting.map((one) => one.seq));
      await tx.execute(`UPDATE outbox SET relayedAt = ? WHERE seq ${sql}`, [tx.now, ...params]);
    }
    return { taken: waiting.length, rings: jobs.map(({ event, handler }) => ({ queue: handler.queue, jobId: `${event.eventId}.${handler.name}` })) };
  }
}

// On SQLite the gate gives turns already.
async function myTurn(tx: Tx, dialect: Database['dialect']): Promise<boolean> {
  if (dialect === 'sqlite') return true;
  return (await tx.query('SELECT name FROM turn WHERE name = ? FOR UPDATE SKIP LOCKED', ['outbox.relay'])).length === 1;
}
