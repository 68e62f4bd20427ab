import type { Actor } from '#kernel';
import { authorize, newId, type Tx } from '#platform';
import { codeLists } from '../code-lists.js';
import type { AmendProposition } from '../contract/propositions.requests.js';
import { type Amendment, amendProposition, leastCloseAfter } from '../domain/amend-proposition.js';
import { settleFields } from '../domain/proposition-fields.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import type { Proposition } from '../domain/proposition.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { PropositionStore } from '../store/proposition.store.js';

export interface Drawn {
  readonly before: Proposition;
  readonly amendment: Amendment;
  readonly changeId: string;
}

/** What an amendment would do: the same for a look at it and for the deed. */
export async function drawUp(tx: Tx, actor: Actor, id: string, { reason, closeAt, ...input }: AmendProposition): Promise<Drawn> {
  const store = new PropositionStore(tx);
  const before = await store.lockById(id);
  authorize(propositionsPolicy, 'propositions.amend', actor, { proposition: before }, propositionMissing);
  const changeId = newId();
  const amendment = amendProposition(await store.whole(before), settleFields(input, codeLists), {
    changeId, newId, now: tx.now, reason: reason.trim(), closeAt: closeAt === undefined ? null : new Date(closeAt), leastClose: leastCloseAfter(tx.now),
  });
  return { before, amendment, changeId };
}
