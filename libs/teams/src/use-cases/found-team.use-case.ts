import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import { newId, permit, UnitOfWork } from '#platform';
import { universityByCode } from '#reference';
import type { FoundTeam } from '../contract/teams.requests.js';
import type { TeamView } from '../contract/teams.views.js';
import { foundTeam } from '../domain/found-team.js';
import { TeamStore } from '../store/team.store.js';
import { TeamPresenter } from '../team.presenter.js';
import { teamsPolicy } from '../teams.policy.js';
import { teamLimits } from '../teams.settings.js';

@Injectable()
export class FoundTeamUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity, private readonly presenter: TeamPresenter) {}

  execute(actor: Actor, { name, kind, universityCode }: FoundTeam): Promise<TeamView> {
    permit(teamsPolicy, 'teams.found', actor, undefined);
    return this.uow.run(actor, async (tx) => {
      const leader = await this.identity.person(tx, actor.id);
      const { next, events } = foundTeam(
        { id: newId(), name: name.trim(), kind, universityCode },
        { leader, university: universityByCode(universityCode), limits: teamLimits, now: tx.now },
      );
      await tx.publish(events);
      return this.presenter.show(tx, actor, await new TeamStore(tx).add(next));
    });
  }
}
