import { type DomainEvent, subjectOf } from '#kernel';
import { NewLinks } from '../audit/new-links.js';
import { rowInserts } from '../database/insert-rows.js';
import type { Command, Param } from '../database/statements.js';
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

/** The facts of one unit of work: gathered while it runs, written with its COMMIT in the order in which they happened. */
export class Facts {
  private readonly links = new NewLinks();
  private readonly rows: Param[][] = [];

  async add(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    for (const event of events.map(keep)) {
      await this.links.add(tx, event);
      this.rows.push([event.eventId, event.name, event.subjectId, tx.actor.id, event.payload, event.at]);
    }
  }

  /**
   * The trail first: whoever holds the end of a stream is alone with that aggregate, so facts about it get their
   * places in the outbox in the order in which they are committed, and the relay never meets the second before the first.
   */
  commands(): Command[] {
    return [...this.links.commands(), ...rowInserts('outbox', COLUMNS, this.rows)];
  }
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
