import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { chosen } from '../database/chosen.js';
import { makeJobs, OUTBOX_FACT, jobIdOf, type OutboxFact } from '../outbox/make-jobs.js';
import type { Tx } from '../unit-of-work/tx.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { Handlers, type RegisteredHandler } from './handlers.js';

const BATCH = 200;

/**
 * Makes the jobs that a handler never got, because its facts were relayed before it existed. As often as one likes: a
 * fact that has a job, or had its effect, is left alone. docs/reference/upgrading.md says when.
 */
@Injectable()
export class Backfill {
  constructor(private readonly uow: UnitOfWork, private readonly handlers: Handlers) {}

  /** Answers how many jobs were missing. */
  async run(handlerName: string): Promise<number> {
    const handler = this.handlers.byName(handlerName);
    if (!handler) throw new Error(`no handler is called ${handlerName}; there are:\n${this.handlers.names().join('\n')}`);
    let made = 0;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: { made: number; last: number | undefined } = await this.uow.run(systemActor('jobs.backfill'), (tx) => fill(tx, handler, after!));
      made += page.made;
      after = page.last;
    }
    return made;
  }
}

async function fill(tx: Tx, handler: RegisteredHandler, after: number): Promise<{ made: number; last: number | undefined }> {
  // The relay's turn, so that it does not make the same job meanwhile.
  await tx.query(`SELECT name FROM turn WHERE name = ?${tx.rowLock}`, ['outbox.relay']);
  const kinds = chosen(handler.events.map(({ name }) => name));
  const facts = await tx.query<OutboxFact>(
    `SELECT ${OUTBOX_FACT} FROM outbox WHERE seq > ? AND relayedAt IS NOT NULL AND name ${kinds.sql} ORDER BY seq LIMIT ${BATCH}`, [after, ...kinds.params],
  );
  if (facts.length === 0) return { made: 0, last: undefined };
  const consequences = facts.map((event) => ({ event, handler }));
  const ids = chosen(consequences.map(jobIdOf));
  const there = await tx.query<{ eventId: string }>(`SELECT eventId FROM job WHERE id ${ids.sql}`, ids.params);
  const events = chosen(facts.map(({ eventId }) => eventId));
  const handled = await tx.query<{ eventId: string }>(`SELECT eventId FROM inbox WHERE handler = ? AND eventId ${events.sql}`, [handler.name, ...events.params]);
  const done = new Set([...there, ...handled].map(({ eventId }) => eventId));
  const missing = consequences.filter(({ event }) => !done.has(event.eventId));
  await makeJobs(tx, missing, null);
  return { made: missing.length, last: facts.at(-1)!.seq };
}
