import type { Decision } from '#kernel';
import type { Tx } from '#platform';
import type { Proposition } from '../domain/proposition.js';
import { PropositionStore } from '../store/proposition.store.js';

type Decide = (proposition: Proposition, facts: { readonly now: Date }) => Decision<Proposition> | undefined;

/** Takes the proposition along with what happened to its bids and projects. */
export async function follow(tx: Tx, propositionId: string, decide: Decide): Promise<void> {
  const store = new PropositionStore(tx);
  const decision = decide(await store.lockById(propositionId), { now: tx.now });
  if (!decision) return;
  await tx.publish(decision.events);
  await store.save(decision.next);
}
