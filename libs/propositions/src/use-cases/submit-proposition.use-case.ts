import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { submitProposition } from '../domain/submit-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class SubmitPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.submit', id, async (proposition, tx) =>
      submitProposition(proposition, { now: tx.now, ...(await this.change.publisherFacts(tx, proposition)) }));
  }
}
