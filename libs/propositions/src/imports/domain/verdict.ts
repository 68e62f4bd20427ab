import type { ImportCounts, Remark } from './proposition-import.js';

/**
 * ACCEPTED becomes a draft when the import is confirmed. SAME is there already, word for word; DIFFERS is there with
 * other content; REPEATED stands further up in the same file.
 */
export const verdicts = ['ACCEPTED', 'REFUSED', 'SAME', 'DIFFERS', 'REPEATED'] as const;
export type Verdict = (typeof verdicts)[number];

const counterOf = { ACCEPTED: 'accepted', REFUSED: 'refused', SAME: 'same', DIFFERS: 'differs', REPEATED: 'repeated' } as const satisfies Record<Verdict, keyof ImportCounts>;

export interface Judged {
  readonly verdict: Verdict;
  /** Why it was not accepted, and what to look at although it was. */
  readonly reasons: readonly Remark[];
  /** The proposition that is there already. */
  readonly propositionId: string | null;
}

/** The counters with these rows added. */
export function countVerdicts(counts: ImportCounts, rows: readonly Pick<Judged, 'verdict'>[]): ImportCounts {
  const next = { ...counts, checked: counts.checked + rows.length };
  for (const { verdict } of rows) next[counterOf[verdict]] += 1;
  return next;
}

/** The counters after rows that were accepted turned out otherwise while they were written. */
export function recount(counts: ImportCounts, rows: readonly Pick<Judged, 'verdict'>[]): ImportCounts {
  const { checked } = counts;
  return { ...countVerdicts({ ...counts, accepted: counts.accepted - rows.length }, rows), checked };
}
