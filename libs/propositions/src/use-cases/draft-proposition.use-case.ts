import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { codeLists } from '../code-lists.js';
import { propositionView } from '../contract/proposition-view.js';
import type { DraftProposition } from '../contract/propositions.requests.js';
import type { PropositionView } from '../contract/propositions.views.js';
import { draftProposition } from '../domain/draft-proposition.js';
import { settleFields } from '../domain/proposition-fields.js';
import { propositionsPolicy } from '../propositions.policy.js';
import { PropositionStore } from '../store/proposition.store.js';

@Injectable()
export class DraftPropositionUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  execute(actor: Actor, { publisherId, officeId, ...input }: DraftProposition): Promise<PropositionView> {
    permit(propositionsPolicy, 'propositions.draft', actor, { sides: { publisherId, officeId: officeId ?? null } });
    return this.uow.run(actor, async (tx) => {
      const publisher = await this.identity.organisation(tx, publisherId);
      const office = officeId ? await this.identity.organisation(tx, officeId) : null;
      const { next, events } = draftProposition(settleFields(input, codeLists), { id: newId(), newId, publisher, office, draftedBy: actor.id, now: tx.now });
      await new PropositionStore(tx).addWhole([next]);
      await tx.publish(events);
      return propositionView(next, actor);
    });
  }
}
