import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ScheduleProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { scheduleProposition } from '../domain/schedule-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class SchedulePropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { batch, openAt, closeAt }: ScheduleProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.schedule', id, async (proposition, tx, store) =>
      scheduleProposition(proposition, {
        now: tx.now, batch, openAt: openAt === undefined ? null : new Date(openAt), closeAt: new Date(closeAt), code: await store.nextCode(batch),
        ...(await this.change.publisherFacts(tx, proposition)),
      }));
  }
}
