import { type DomainEvent, subjectOf } from '#kernel';
import { appendToTrail } from '../audit/append-to-trail.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../ids.js';
import type { Tx } from '../unit-of-work/tx.js';

/** A fact with its id, about to be stored. */
export interface KeptEvent {
  readonly eventId: string;
  readonly name: string;
  readonly aggregate: string;
  readonly subjectId: string;
  readonly payload: string;
  readonly at: Date;
  readonly begins: boolean;
}

const COLUMNS = ['eventId', 'name', 'subjectId', 'actorId', 'payload', 'occurredAt'];

/** Writes the facts into the audit trail and the outbox, in the order in which they happened. */
export async function publish(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  const kept = events.map(keep);
  // The trail first: whoever holds the end of a stream is alone with that aggregate, so facts about it get their
  // places in the outbox in the order in which they are committed, and the relay never meets the second before the first.
  await appendToTrail(tx, kept);
  await insertRows(tx, 'outbox', COLUMNS, kept.map((one) => [one.eventId, one.name, one.subjectId, tx.actor.id, one.payload, one.at]));
}

function keep(event: DomainEvent): KeptEvent {
  return {
    eventId: newId(),
    name: event.kind.name,
    aggregate: event.kind.aggregate,
    subjectId: subjectOf(event),
    payload: JSON.stringify(event.payload),
    at: event.at,
    begins: event.kind.begins ?? false,
  };
}
