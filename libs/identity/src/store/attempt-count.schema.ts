import { defineTable, integer, text, time } from '#platform';

/** How often something was tried since a moment; `subject` is a keyed hash of an account or an address. */
export interface AttemptCount {
  readonly subject: string;
  readonly attempts: number;
  readonly since: Date;
}

export const AttemptCountSchema = defineTable<AttemptCount>('attempt_count', {
  columns: { subject: { ...text(64), primary: true }, attempts: integer(), since: time() },
  indices: [{ name: 'ix_attempt_count_since', columns: ['since'] }],
});
