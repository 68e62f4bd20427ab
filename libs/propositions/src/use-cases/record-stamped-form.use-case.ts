import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RecordStampedForm } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { confirmProposition } from '../domain/confirm-proposition.js';
import { ChangeProposition } from './change-proposition.js';

@Injectable()
export class RecordStampedFormUseCase {
  constructor(private readonly change: ChangeProposition) {}

  execute(actor: Actor, id: string, { note }: RecordStampedForm): Promise<PropositionView> {
    return this.change.run(actor, 'propositions.record-form', id, (proposition, { now }) => confirmProposition(proposition, { now, by: actor.id, kind: 'STAMPED_FORM', note: note.trim() }));
  }
}
