import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ProposeWithdrawal } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { proposeWithdrawal } from '../domain/withdraw-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class ProposeWithdrawalUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { reasonCode, document, note }: ProposeWithdrawal): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.propose-withdrawal', id, (proposition, { now }) =>
      proposeWithdrawal(proposition, { now, reasonCode, document: document.trim(), note: note?.trim() || null, by: actor.id }));
  }
}
