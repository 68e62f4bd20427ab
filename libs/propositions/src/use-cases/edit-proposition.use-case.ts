import type { Actor } from '#kernel';
import { authorize, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { codeLists } from '../code-lists.js';
import { propositionView } from '../contract/proposition-view.js';
import type { EditProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { editProposition } from '../domain/edit-proposition.js';
import { settleFields } from '../domain/proposition-fields.js';
import { propositionMissing } from '../domain/propositions.problems.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { PropositionStore } from '../store/proposition.store.js';

@Injectable()
export class EditPropositionUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, input: EditProposition): Promise<PropositionView> {
    return this.uow.run(actor, async (tx) => {
      const store = new PropositionStore(tx);
      const proposition = await store.lockById(id);
      authorize(propositionsPolicy, 'propositions.edit', actor, { proposition }, propositionMissing);
      const { next, events } = editProposition(proposition, settleFields(input, codeLists), { now: tx.now, by: actor.id, newId });
      await tx.publish(events);
      return propositionView(await store.saveWhole(next), actor);
    });
  }
}
