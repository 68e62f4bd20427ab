import { Injectable } from '@nestjs/common';
import type { Actor, Decision } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import type { TeamView } from '../contract/teams.views.js';
import type { Team } from '../domain/team.js';
import { TeamStore } from '../store/team.store.js';
import { TeamPresenter } from '../team.presenter.js';
import { type AboutATeam, TeamAccess } from '../teams.access.js';

/**
 * The way every change of an existing team goes: take it, ask, decide, keep, show. The team is held from the first
 * statement on, so that people who answer at the same moment follow one another instead of meeting a conflict.
 */
@Injectable()
export class ChangeTeam {
  constructor(private readonly uow: UnitOfWork, private readonly access: TeamAccess, private readonly presenter: TeamPresenter) {}

  run(actor: Actor, action: AboutATeam, teamId: string, decide: (team: Team, tx: Tx) => Decision<Team> | Promise<Decision<Team>>): Promise<TeamView> {
    return this.uow.run(actor, async (tx) => {
      const teams = new TeamStore(tx);
      const team = await teams.lockById(teamId);
      await this.access.authorize(tx, action, actor, team);
      const { next, events } = await decide(team, tx);
      await tx.publish(events);
      return this.presenter.show(tx, actor, await teams.save(next));
    });
  }
}
