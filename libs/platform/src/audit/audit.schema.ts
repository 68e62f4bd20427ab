import { integer, nullable, ref, sequence, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/**
 * One link of the audit trail. Links of a stream (`bid:<id>`) form a chain: each holds the hash of the one before.
 * The table refuses UPDATE and DELETE.
 */
export interface AuditRow {
  readonly seq: number;
  readonly eventId: string;
  readonly stream: string;
  /** 1, 2, 3 … within the stream. */
  readonly position: number;
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly requestId: string | null;
  /** SHA-256 of the event's payload as kept in the outbox. */
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
}

export const AuditSchema = defineTable<AuditRow>('audit_trail', {
  columns: {
    seq: sequence(),
    eventId: ref(),
    stream: text(200),
    position: integer(),
    at: time(),
    actorId: text(80),
    action: text(100),
    requestId: nullable(text(64)),
    digest: text(64),
    previous: text(64),
    hash: text(64),
  },
  indices: [
    // Two writers cannot both append position n: the loser's unit of work starts again.
    { name: 'ux_audit_stream_position', columns: ['stream', 'position'], unique: true },
    { name: 'ux_audit_event', columns: ['eventId'], unique: true },
  ],
});
