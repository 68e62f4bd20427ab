import type { Actor } from '#kernel';
import type { GiveReason } from '#platform';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { suspendProposition } from '../domain/suspend-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class SuspendPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reason }: GiveReason): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.suspend', id, (proposition, { now }) => suspendProposition(proposition, { now, reason: reason.trim() }));
  }
}
