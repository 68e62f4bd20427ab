import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RelistProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { relistProposition } from '../domain/schedule-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class RelistPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { batch, openAt, closeAt }: RelistProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.relist', id, async (proposition, tx, store) => {
      const decision = relistProposition(proposition, {
        now: tx.now, batch: batch ?? null, openAt: openAt === undefined ? null : new Date(openAt), closeAt: new Date(closeAt),
        ...(await this.change.publisherFacts(tx, proposition)),
      });
      await store.clearPlaces(id);
      return decision;
    });
  }
}
