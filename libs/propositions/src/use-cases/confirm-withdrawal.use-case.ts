import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { confirmWithdrawal } from '../domain/withdraw-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class ConfirmWithdrawalUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.confirm-withdrawal', id, (proposition, { now }) => confirmWithdrawal(proposition, { now, by: actor.id }));
  }
}
