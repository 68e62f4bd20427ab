import { type Actor, officesOf } from '#kernel';
import type { GiveReason } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { rejectProposition } from '../domain/check-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class RejectPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reason }: GiveReason): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.reject', id, (proposition, { now }) => rejectProposition(proposition, { now, by: actor.id, officeId: officesOf(actor)[0]!, reason: reason.trim() }));
  }
}
