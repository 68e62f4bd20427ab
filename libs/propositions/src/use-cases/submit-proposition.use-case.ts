import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { submitProposition } from '../domain/submit-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class SubmitPropositionUseCase {
  constructor(private readonly change: ChangeProposition, private readonly identity: Identity) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.submit', id, async (proposition, tx) => {
      const { verified } = await this.identity.organisation(tx, proposition.publisherId);
      return submitProposition(proposition, { now: tx.now, publisherVerified: verified });
    });
  }
}
