import { longText, text, time } from '../database/columns.js';
import { defineTable } from '../database/define-table.js';

/** One request that carried an Idempotency-Key: what it asked (fingerprint) and what it was answered. */
export interface IdempotencyRow {
  readonly scope: string;
  readonly requestKey: string;
  readonly fingerprint: string;
  readonly answer: string;
  readonly createdAt: Date;
}

export const IdempotencySchema = defineTable<IdempotencyRow>('idempotency', {
  columns: {
    scope: { ...text(160), primary: true },
    requestKey: { ...text(80), primary: true },
    fingerprint: text(64),
    answer: longText(),
    createdAt: time(),
  },
  indices: [{ name: 'ix_idempotency_created', columns: ['createdAt'] }],
});
