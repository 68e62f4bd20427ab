import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PropositionView } from '../contract/propositions.views.js';
import { confirmProposition } from '../domain/confirm-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class ConfirmPropositionUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.confirm', id, (proposition, { now }) => confirmProposition(proposition, { now, by: actor.id, kind: 'ACCOUNT', note: null }));
  }
}
