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

// A statement takes a limited number of values (SQLite 32,766), and each length of list is prepared once more.
const AT_ONCE = 200;

/** Writes the facts into the outbox and the audit trail, in the order in which they happened. */
export async function publish(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  for (let first = 0; first < events.length; first += AT_ONCE) {
    await write(tx, events.slice(first, first + AT_ONCE).map(keep));
  }
}

async function write(tx: Tx, kept: readonly KeptEvent[]): Promise<void> {
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
