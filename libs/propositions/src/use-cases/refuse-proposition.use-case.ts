import type { Actor } from '#kernel';
import type { GiveReason } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { refuseProposition } from '../domain/confirm-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class RefusePropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reason }: GiveReason): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.refuse', id, (proposition, { now }) => refuseProposition(proposition, { now, by: actor.id, reason: reason.trim() }));
  }
}
