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
 * takePlace looks at the times itself.
 */
@Injectable()
@RunsEvery({ name: 'propositions.open-and-close', queue: 'propositions', everySeconds: 5 })
export class OpenAndClose implements ScheduledWork {
  async run(slot: Date, tx: Tx): Promise<void> {
    await step(tx, await new PropositionStore(tx).lockDue('open', slot, AT_ONCE), openProposition);
    await step(tx, await new PropositionStore(tx).lockDue('close', slot, AT_ONCE), closeProposition);
  }
}

async function step(tx: Tx, due: readonly Proposition[], decide: (one: Proposition, facts: { now: Date }) => Decision<Proposition>): Promise<void> {
  const decisions = due.map((one) => decide(one, { now: tx.now }));
  await tx.publish(decisions.flatMap(({ events }) => events));
  await new PropositionStore(tx).saveAll(decisions.map(({ next }) => next));
}
