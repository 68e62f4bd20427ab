import { Identity } from '#identity';
import type { Decision } from '#kernel';
import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { Programmes } from '#programmes';
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
  constructor(private readonly identity: Identity, private readonly programmes: Programmes) {}

  async run(slot: Date, tx: Tx): Promise<void> {
    const { now } = tx;
    const store = new PropositionStore(tx);
    await step(tx, await store.lockToOpen(slot, AT_ONCE, await this.unverified(tx, await store.publishersDue(slot))), (one) => openProposition(one, { now }));
    const over = await store.lockToClose(slot, AT_ONCE);
    const leastTakers = await this.leastTakers(tx, over);
    await step(tx, over, (one) => closeProposition(one, { leastTakers: leastTakers.get(rulesKey(one)) ?? 1, now }));
  }

  private async unverified(tx: Tx, publisherIds: readonly string[]): Promise<string[]> {
    const verified = new Set((await this.identity.organisations(tx, publisherIds)).filter((one) => one.verified).map((one) => one.id));
    return publisherIds.filter((id) => !verified.has(id));
  }

  /** By the version of the rules under which each was put up. */
  private async leastTakers(tx: Tx, propositions: readonly Proposition[]): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (const one of propositions) {
      if (one.programmeId === null || found.has(rulesKey(one))) continue;
      found.set(rulesKey(one), (await this.programmes.rulesOf(tx, one.programmeId, one.programmeVersion!)).rules.entries.leastTakers);
    }
    return found;
  }
}

const rulesKey = ({ programmeId, programmeVersion }: Proposition): string => `${programmeId} ${programmeVersion}`;

async function step(tx: Tx, due: readonly Proposition[], decide: (one: Proposition) => Decision<Proposition>): Promise<void> {
  const decisions = due.map(decide);
  await tx.publish(decisions.flatMap(({ events }) => events));
  await new PropositionStore(tx).saveAll(decisions.map(({ next }) => next));
}
