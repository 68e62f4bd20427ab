import { longText, nullable, ref, sequence, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** A fact as kept. The outbox is never emptied: it is the history that statistics are rebuilt from. */
export interface OutboxRow {
  readonly seq: number;
  readonly eventId: string;
  readonly name: string;
  readonly subjectId: string;
  readonly actorId: string;
  readonly payload: string;
  readonly occurredAt: Date;
  /** When the relay made jobs of it; null until then. */
  readonly relayedAt: Date | null;
}

export const OutboxSchema = defineTable<OutboxRow>('outbox', {
  columns: {
    seq: sequence(),
    eventId: ref(),
    name: text(100),
    subjectId: text(160),
    actorId: text(80),
    payload: longText(),
    occurredAt: time(),
    relayedAt: nullable(time()),
  },
  indices: [
    { name: 'ux_outbox_event', columns: ['eventId'], unique: true },
    { name: 'ix_outbox_relayed', columns: ['relayedAt', 'seq'] },
  ],
});
