import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ResumeProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { resumeProposition } from '../domain/suspend-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class ResumePropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { closeAt }: ResumeProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.resume', id, async (proposition, tx) =>
      resumeProposition(proposition, { now: tx.now, closeAt: closeAt === undefined ? null : new Date(closeAt), ...(await this.change.publisherFacts(tx, proposition)) }));
  }
}
