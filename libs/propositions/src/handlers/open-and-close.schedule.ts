import { Identity } from '#identity';
import type { Decision } from '#kernel';
import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Proposition } from '../domain/proposition.js';
import { closeProposition, openProposition } from '../domain/run-proposition.js';
import { PropositionStore } from '../store/proposition.store.js';

/** What one round takes; the next one follows in seconds. */
const AT_ONCE = 100;

/**
 * Opens and closes what is due at the slot, a moment of the database's clock. No bid depends on when it runs:
 * takePlace looks at the times itself. What a publisher that is not verified now has scheduled waits until it is again,
 * or until it is withdrawn.
 */
@Injectable()
@RunsEvery({ name: 'propositions.open-and-close', queue: 'propositions', everySeconds: 5 })
export class OpenAndClose implements ScheduledWork {
  constructor(private readonly identity: Identity) {}

  async run(slot: Date, tx: Tx): Promise<void> {
    const store = new PropositionStore(tx);
    await step(tx, await store.lockToOpen(slot, AT_ONCE, await this.unverified(tx, await store.publishersDue(slot))), openProposition);
    await step(tx, await store.lockToClose(slot, AT_ONCE), closeProposition);
  }

  private async unverified(tx: Tx, publisherIds: readonly string[]): Promise<string[]> {
    const verified = new Set((await this.identity.organisations(tx, publisherIds)).filter((one) => one.verified).map((one) => one.id));
    return publisherIds.filter((id) => !verified.has(id));
  }
}

async function step(tx: Tx, due: readonly Proposition[], decide: (one: Proposition, facts: { now: Date }) => Decision<Proposition>): Promise<void> {
  const decisions = due.map((one) => decide(one, { now: tx.now }));
  await tx.publish(decisions.flatMap(({ events }) => events));
  await new PropositionStore(tx).saveAll(decisions.map(({ next }) => next));
}
