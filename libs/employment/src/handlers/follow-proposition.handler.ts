import { newId, type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Propositions } from '#propositions';
import { PropositionEnded, PropositionPublished, PropositionWithdrawn } from '#propositions/events';
import { Injectable } from '@nestjs/common';
import { expectedOnce, recordExpected } from '../domain/record-promise.js';
import { reverseEntry } from '../domain/reverse-entry.js';
import { JobEntryStore } from '../store/job-entry.store.js';

interface Payload {
  readonly propositionId: string;
  readonly expectedJobs?: number | null;
  readonly reasonCode?: string;
  readonly reason?: string;
}

/** Jobs expected of a proposition, until it is withdrawn or ends without a winner. One handler, so that no end overtakes its publication. */
@Injectable()
@HandlesEvents({ name: 'employment.follow-proposition', queue: 'jobs-created', events: [PropositionPublished, PropositionWithdrawn, PropositionEnded] })
export class FollowProposition implements EventHandler<Payload> {
  constructor(private readonly propositions: Propositions) {}

  async handle(event: StoredEvent<Payload>, tx: Tx): Promise<void> {
    await (event.name === PropositionPublished.name ? this.expect(event, tx) : this.takeBack(event, tx));
  }

  private async expect({ payload: { propositionId, expectedJobs }, at }: StoredEvent<Payload>, tx: Tx): Promise<void> {
    const ledger = new JobEntryStore(tx);
    if (!expectedJobs || (await ledger.once(expectedOnce(propositionId)))) return;
    const proposition = await this.propositions.brief(tx, propositionId);
    const { next, events } = recordExpected(proposition, expectedJobs, { id: newId(), actorId: tx.actor.id, now: tx.now, publishedAt: at });
    await ledger.add(next);
    await tx.publish(events);
  }

  private async takeBack({ payload: { propositionId, reasonCode, reason } }: StoredEvent<Payload>, tx: Tx): Promise<void> {
    const ledger = new JobEntryStore(tx);
    const entry = await ledger.once(expectedOnce(propositionId));
    if (!entry || (await ledger.isReversed(entry.id))) return;
    const { next, events } = reverseEntry(entry, { id: newId(), actorId: tx.actor.id, now: tx.now, reason: reasonCode ?? reason ?? 'WITHDRAWN', reversed: false });
    await ledger.add(next);
    await tx.publish(events);
  }
}
