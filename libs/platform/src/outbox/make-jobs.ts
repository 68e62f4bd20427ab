import { insertRows } from '../database/insert-rows.js';
import { asTime } from '../database/statements.js';
import type { RegisteredHandler } from '../jobs/handlers.js';
import type { Tx } from '../unit-of-work/tx.js';

/** A fact as the outbox knows it. */
export interface OutboxFact {
  readonly seq: number;
  readonly eventId: string;
  readonly name: string;
  readonly subjectId: string;
  readonly occurredAt: Date | string;
  readonly payload: string;
}

/** What one handler has to do about one fact. */
export interface Consequence {
  readonly event: OutboxFact;
  readonly handler: RegisteredHandler;
}

export const OUTBOX_FACT = 'seq, eventId, name, subjectId, occurredAt, payload';
const COLUMNS = ['id', 'seq', 'queue', 'handler', 'lane', 'eventId', 'payload', 'state', 'attempts', 'availableAt', 'rungAt', 'createdAt'];

export const jobIdOf = ({ event, handler }: Consequence): string => `${event.eventId}.${handler.name}`;

/** When the work may begin: once it is told, unless the handler waits for a time that the fact names. */
export const startOf = ({ event, handler }: Consequence): Date => handler.notBefore?.(JSON.parse(event.payload)) ?? asTime(event.occurredAt);

/** Writes a job for each; the sweeper rings for those with `rungAt: null`, and for those that begin later when their time has come. */
export async function makeJobs(tx: Tx, consequences: readonly Consequence[], rungAt: Date | null): Promise<void> {
  await insertRows(tx, 'job', COLUMNS, consequences.map(({ event, handler }) => {
    const start = startOf({ event, handler });
    return [
      jobIdOf({ event, handler }), event.seq, handler.queue, handler.name,
      handler.lane === 'handler' ? handler.name : `${handler.name}:${event.subjectId}`,
      event.eventId, '{}', 'ready', 0, start, start > tx.now ? null : rungAt, tx.now,
    ];
  }));
}
