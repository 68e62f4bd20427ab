import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ScheduleProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { scheduleProposition } from '../domain/schedule-proposition.js';
import { ChangeProposition } from './change-proposition.js';
import { PlaceProposition } from './place-proposition.js';

@Injectable()
export class SchedulePropositionUseCase {
  constructor(private readonly change: ChangeProposition, private readonly place: PlaceProposition) {}

  execute(actor: Actor, id: string, wanted: ScheduleProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.schedule', id, async (proposition, tx, store) =>
      scheduleProposition(proposition, {
        ...(await this.change.publisherFacts(tx, proposition)), ...(await this.place.find(tx, proposition, wanted)),
        now: tx.now, batch: wanted.batch, code: await store.nextCode(wanted.batch),
      }));
  }
}
