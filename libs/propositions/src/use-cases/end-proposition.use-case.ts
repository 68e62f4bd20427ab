import type { Actor } from '#kernel';
import type { GiveReason } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { endProposition } from '../domain/end-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class EndPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reason }: GiveReason): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.end', id, (proposition, { now }) => endProposition(proposition, { now, reason: reason.trim() }));
  }
}
