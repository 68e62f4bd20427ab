import { defineTable, integer, json, nullable, ref, text } from '#platform';
import type { Judged } from '../domain/verdict.js';
import type { JudgedRow } from '../reading/judge.js';

/** A row of a list with its verdict; once it is written, with its proposition. */
export type ImportRow = Omit<JudgedRow, 'bytes'> & Judged & {
  readonly importId: string;
  /** The verified organisation that the row names; null for the one that imports. */
  readonly publisherId: string | null;
  readonly publisherName: string | null;
};

export const ImportRowSchema = defineTable<ImportRow>('proposition_import_row', {
  columns: {
    importId: { ...ref(), primary: true }, position: { ...integer(), primary: true }, sheet: text(61), line: integer(), verdict: text(10), reasons: json(), input: json(),
    publisherId: nullable(ref()), publisherName: nullable(text(120)), keyHash: nullable(text(64)), digest: nullable(text(64)), propositionId: nullable(ref()),
  },
  indices: [{ name: 'ix_proposition_import_row_verdict', columns: ['importId', 'verdict', 'position'] }],
});

/** By what an imported row is known again. The key is unique, so that two imports at once make one proposition of it. */
export interface ImportKey {
  readonly keyHash: string;
  readonly digest: string;
  readonly propositionId: string;
  readonly importId: string;
}

export const ImportKeySchema = defineTable<ImportKey>('proposition_import_key', {
  columns: { keyHash: { ...text(64), primary: true }, digest: text(64), propositionId: ref(), importId: ref() },
});
