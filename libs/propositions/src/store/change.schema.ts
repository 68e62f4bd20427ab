import { defineTable, flag, id, integer, longText, nullable, ref, text, time } from '#platform';
import type { PublicChange } from '../domain/public-change.js';

export type ChangeRow = Omit<PublicChange, 'lines'> & { readonly id: string; readonly propositionId: string; readonly round: number; readonly at: Date };

export const PropositionChangeSchema = defineTable<ChangeRow>('proposition_change', {
  columns: {
    id: id(), propositionId: ref(), round: integer(), kind: text(24), material: flag(), reason: nullable(text(500)), closeAt: nullable(time()), at: time(),
  },
  indices: [{ name: 'ix_proposition_change', columns: ['propositionId', 'id'] }],
});

export interface ChangeLineRow {
  readonly changeId: string;
  readonly position: number;
  readonly field: string;
  readonly oldText: string | null;
  readonly newText: string | null;
}

/** An amendment may replace every long text, so each has a row to itself. */
export const PropositionChangeLineSchema = defineTable<ChangeLineRow>('proposition_change_line', {
  columns: { changeId: id(), position: { ...integer(), primary: true }, field: text(40), oldText: nullable(longText()), newText: nullable(longText()) },
});
