import { insertRows } from '../database/insert-rows.js';
import { asTime } from '../database/statements.js';
import type { RegisteredHandler } from '../jobs/handlers.js';
import type { Tx } from '../unit-of-work/tx.js';

/** A fact as the outbox knows it, without what it says. */
export interface OutboxFact {
  readonly seq: number;
  readonly eventId: string;
  readonly name: string;
  readonly subjectId: string;
  readonly occurredAt: Date | string;
}

/** What one handler has to do about one fact. */
export interface Consequence {
  readonly event: OutboxFact;
  readonly handler: RegisteredHandler;
}

export const OUTBOX_FACT = 'seq, eventId, name, subjectId, occurredAt';
const COLUMNS = ['id', 'seq', 'queue', 'handler', 'lane', 'eventId', 'payload', 'state', 'attempts', 'availableAt', 'rungAt', 'createdAt'];

export const jobIdOf = ({ event, handler }: Consequence): string => `${event.eventId}.${handler.name}`;

/** Writes a job for each; the sweeper rings for those with `rungAt: null`. */
export async function makeJobs(tx: Tx, consequences: readonly Consequence[], rungAt: Date | null): Promise<void> {
  await insertRows(tx, 'job', COLUMNS, consequences.map(({ event, handler }) => [
    jobIdOf({ event, handler }), event.seq, handler.queue, handler.name,
    handler.lane === 'handler' ? handler.name : `${handler.name}:${event.subjectId}`,
    event.eventId, '{}', 'ready', 0, asTime(event.occurredAt), rungAt, tx.now,
  ]));
}
