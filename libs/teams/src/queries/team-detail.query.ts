import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import type { TeamView } from '../contract/teams.views.js';
import { TeamStore } from '../store/team.store.js';
import { TeamPresenter } from '../team.presenter.js';
import { TeamAccess } from '../teams.access.js';

/** Reads inside a unit of work, because names and offices are asked from identity, which answers only there. */
@Injectable()
export class TeamDetailQuery {
  constructor(private readonly uow: UnitOfWork, private readonly access: TeamAccess, private readonly presenter: TeamPresenter) {}

  execute(actor: Actor, teamId: string): Promise<TeamView> {
    return this.uow.run(actor, async (tx) => {
      const team = await new TeamStore(tx).byId(teamId);
      await this.access.authorize(tx, 'teams.read', actor, team);
      return this.presenter.show(tx, actor, team);
    });
  }
}
