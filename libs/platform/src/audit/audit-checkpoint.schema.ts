import { integer, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/**
 * A seal over a range of the trail. Chains alone do not show that a whole stream, or the end of one, is gone; seals
 * do, because each covers every link of its range and the seal before. The table refuses UPDATE and DELETE.
 */
export interface AuditCheckpointRow {
  readonly position: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly links: number;
  /** SHA-256 over number and hash of every link of the range, in order. */
  readonly root: string;
  readonly previous: string;
  readonly hash: string;
  readonly at: Date;
}

export const AuditCheckpointSchema = defineTable<AuditCheckpointRow>('audit_checkpoint', {
  columns: {
    position: { ...integer(), primary: true },
    fromSeq: integer(),
    toSeq: integer(),
    links: integer(),
    root: text(64),
    previous: text(64),
    hash: text(64),
    at: time(),
  },
});
