import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { WithdrawProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { withdrawProposition } from '../domain/withdraw-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class WithdrawPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reasonCode, note }: WithdrawProposition): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.withdraw', id, (proposition, { now }) => withdrawProposition(proposition, { now, reasonCode, note: note?.trim() || null }));
  }
}
