import type { Tx } from '#platform';
import type { Proposition } from '../domain/proposition.js';
import type { PublicDecision } from '../domain/public-change.js';
import { ChangeStore } from '../store/change.store.js';
import { PropositionStore } from '../store/proposition.store.js';

type Decide = (proposition: Proposition, facts: { readonly now: Date }) => PublicDecision | undefined;

/** Takes the proposition along with what happened to its bids and projects. */
export async function follow(tx: Tx, propositionId: string, decide: Decide): Promise<void> {
  const store = new PropositionStore(tx);
  const decision = decide(await store.lockById(propositionId), { now: tx.now });
  if (!decision) return;
  await tx.publish(decision.events);
  if (decision.change) await new ChangeStore(tx).add(decision.next, decision.change);
  await store.save(decision.next);
}
