import type { Actor } from '#kernel';
import { authorize, type GiveReason, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { JobEntryView } from '../contract/employment.views.js';
import { jobEntryMissing } from '../domain/employment.problems.js';
import { reverseHire } from '../domain/reverse-entry.js';
import { employmentPolicy } from '../employment.policy.js';
import { entryView } from '../queries/entry-view.js';
import { JobEntryStore } from '../store/job-entry.store.js';

/** Answers the line that takes the other back. */
@Injectable()
export class ReverseEntryUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, entryId: string, { reason }: GiveReason): Promise<JobEntryView> {
    return this.uow.run(actor, async (tx) => {
      const ledger = new JobEntryStore(tx);
      const entry = await ledger.byId(entryId);
      authorize(employmentPolicy, 'employment.reverse', actor, entry, jobEntryMissing);
      const reversed = await ledger.isReversed(entryId);
      const { next, events } = reverseHire(entry, { id: newId(), actorId: actor.id, now: tx.now, reason, reversed });
      await ledger.add(next);
      await tx.publish(events);
      return entryView(next, actor);
    });
  }
}
