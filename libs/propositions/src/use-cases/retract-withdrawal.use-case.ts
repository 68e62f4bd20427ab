import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { retractWithdrawal } from '../domain/withdraw-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class RetractWithdrawalUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.retract-withdrawal', id, (proposition, { now }) => retractWithdrawal(proposition, { now }));
  }
}
