import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { propositionView } from '../contract/proposition-view.js';
import type { AmendProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { ChangeStore } from '../store/change.store.js';
import { PropositionStore } from '../store/proposition.store.js';
import { drawUp } from './amendment.js';

@Injectable()
export class AmendPropositionUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, input: AmendProposition): Promise<PropositionView> {
    return this.uow.run(actor, async (tx) => {
      const { amendment: { next, events, change }, changeId } = await drawUp(tx, actor, id, input);
      await tx.publish(events);
      await new ChangeStore(tx).add(next.proposition, change, changeId);
      return propositionView(await new PropositionStore(tx).saveWhole(next), actor);
    });
  }
}
