import { type DomainEvent, subjectOf } from '#kernel';
import { appendToTrail } from '../audit/append-to-trail.js';
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
}

/** Writes the facts into the outbox and the audit trail, in the order in which they happened. */
export async function publish(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const kept = events.map(keep);
  await tx.execute(
    `INSERT INTO outbox (eventId, name, subjectId, actorId, payload, occurredAt) VALUES ${kept.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    kept.flatMap((one) => [one.eventId, one.name, one.subjectId, tx.actor.id, one.payload, one.at]),
  );
  await appendToTrail(tx, kept);
}

function keep(event: DomainEvent): KeptEvent {
  return {
    eventId: newId(),
    name: event.kind.name,
    aggregate: event.kind.aggregate,
    subjectId: subjectOf(event),
    payload: JSON.stringify(event.payload),
    at: event.at,
  };
}
