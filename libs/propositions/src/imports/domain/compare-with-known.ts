import { rowThereAlready, rowThereOtherwise } from './row.problems.js';
import type { Judged } from './verdict.js';

/** What becomes of an accepted row whose number or title was imported before. */
export function compareWithKnown(row: { readonly digest: string | null }, known: { readonly digest: string; readonly propositionId: string }): Judged {
  const same = row.digest === known.digest;
  const { code } = (same ? rowThereAlready : rowThereOtherwise).definition;
  return { verdict: same ? 'SAME' : 'DIFFERS', reasons: [{ code, facts: { propositionId: known.propositionId } }], propositionId: known.propositionId };
}
