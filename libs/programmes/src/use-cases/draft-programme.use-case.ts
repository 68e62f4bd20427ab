import { Identity } from '#identity';
import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { DraftProgramme } from '../contract/programmes.requests.js';
import type { ProgrammeView } from '../contract/programmes.views.js';
import { draftProgramme } from '../domain/draft-programme.js';
import { programmeView } from '../programme-view.js';
import { programmesPolicy } from '../programmes.policy.js';
import { ProgrammeStore } from '../store/programme.store.js';

@Injectable()
export class DraftProgrammeUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity) {}

  execute(actor: Actor, { organiserId, enterpriseId, ...draft }: DraftProgramme): Promise<ProgrammeView> {
    permit(programmesPolicy, 'programmes.draft', actor, { organiserId });
    return this.uow.run(actor, async (tx) => {
      const organiser = await this.identity.organisation(tx, organiserId);
      const enterprise = enterpriseId ? await this.identity.organisation(tx, enterpriseId) : null;
      const { next, events } = draftProgramme(draft, { id: newId(), organiser, enterprise, by: actor.id, now: tx.now });
      await new ProgrammeStore(tx).addRuled(next);
      await tx.publish(events);
      return programmeView(next, actor);
    });
  }
}
