import { isKnownEvent, systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { chosen } from '../database/chosen.js';
import { Handlers } from '../jobs/handlers.js';
import { type Ring, Rings } from '../jobs/rings.js';
import type { Tx } from '../unit-of-work/tx.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { jobIdOf, makeJobs, OUTBOX_FACT, type OutboxFact, startOf } from './make-jobs.js';

const BATCH = 200;

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
    const waiting = (await myTurn(tx, this.database.dialect)) ? await nextKnown(tx) : [];
    if (waiting.length === 0) return { taken: 0, rings: [] };
    const consequences = waiting.flatMap((event) => this.handlers.of(event.name).map((handler) => ({ event, handler })));
    await makeJobs(tx, consequences, tx.now);
    // By name, not by range: a fact with a smaller number may be committed meanwhile, and has no job yet.
    const { sql, params } = chosen(waiting.map((one) => one.seq));
    await tx.execute(`UPDATE outbox SET relayedAt = ? WHERE seq ${sql}`, [tx.now, ...params]);
    return { taken: waiting.length, rings: consequences.filter((one) => startOf(one) <= tx.now).map((one) => ({ queue: one.handler.queue, jobId: jobIdOf(one) })) };
  }
}

/**
 * The next facts whose kind this process knows. While a new release comes, an older process meets kinds that it has
 * never heard of: those wait for a process that knows their handlers, and so do later facts about the same thing,
 * which would overtake them. Everything else goes on.
 */
async function nextKnown(tx: Tx): Promise<OutboxFact[]> {
  const heldUp = new Set<string>();
  for (let after = 0; ; ) {
    const page = await tx.query<OutboxFact>(`SELECT ${OUTBOX_FACT} FROM outbox WHERE relayedAt IS NULL AND seq > ? ORDER BY seq LIMIT ${BATCH}`, [after]);
    const ready = page.filter(({ name, subjectId }) => {
      if (!isKnownEvent(name)) heldUp.add(subjectId);
      return !heldUp.has(subjectId);
    });
    if (ready.length > 0 || page.length < BATCH) return ready;
    after = page.at(-1)!.seq;
  }
}

// On SQLite the gate gives turns already.
async function myTurn(tx: Tx, dialect: Database['dialect']): Promise<boolean> {
  if (dialect === 'sqlite') return true;
  return (await tx.query('SELECT name FROM turn WHERE name = ? FOR UPDATE SKIP LOCKED', ['outbox.relay'])).length === 1;
}
