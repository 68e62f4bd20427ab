import { type Actor, officesOf } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { approveProposition } from '../domain/check-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class ApprovePropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.approve', id, async (proposition, tx) =>
      approveProposition(proposition, { now: tx.now, by: actor.id, officeId: officesOf(actor)[0]!, ...(await this.change.publisherFacts(tx, proposition)) }));
  }
}
