import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RelistProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { relistProposition } from '../domain/schedule-proposition.js';
import { ChangeProposition } from './change-proposition.js';
import { PlaceProposition } from './place-proposition.js';

@Injectable()
export class RelistPropositionUseCase {
  constructor(private readonly change: ChangeProposition, private readonly place: PlaceProposition) {}

  execute(actor: Actor, id: string, wanted: RelistProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.relist', id, async (proposition, tx, store) => {
      const decision = relistProposition(proposition, {
        ...(await this.change.publisherFacts(tx, proposition)), ...(await this.place.find(tx, proposition, wanted)),
        now: tx.now, batch: wanted.batch ?? null,
      });
      await store.clearPlaces(id);
      return decision;
    });
  }
}
