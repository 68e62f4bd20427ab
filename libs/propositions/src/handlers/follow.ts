import type { Tx } from '#platform';
import { type AwardStep, followAward } from '../domain/follow-award.js';
import { PropositionStore } from '../store/proposition.store.js';

/** Takes the proposition along with what happened to its bids and projects. */
export async function follow(tx: Tx, propositionId: string, step: AwardStep): Promise<void> {
  const store = new PropositionStore(tx);
  const decision = followAward(await store.lockById(propositionId), step, { now: tx.now });
  if (!decision) return;
  await tx.publish(decision.events);
  await store.save(decision.next);
}
