import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform';
import type { TeamView } from '../contract/teams.views.js';
import { teamMissing } from '../domain/teams.problems.js';
import { readTeam } from '../store/read-team.js';
import { TeamPresenter } from '../team.presenter.js';
import { TeamAccess } from '../teams.access.js';

@Injectable()
export class TeamDetailQuery {
  constructor(private readonly database: Database, private readonly access: TeamAccess, private readonly presenter: TeamPresenter) {}

  async execute(actor: Actor, teamId: string): Promise<TeamView> {
    const { reader } = this.database;
    const team = await readTeam(reader, teamId);
    if (!team) throw teamMissing();
    await this.access.authorize(reader, 'teams.read', actor, team);
    return this.presenter.show(reader, actor, team);
  }
}
