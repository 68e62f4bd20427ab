import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { TeamView } from '../contract/teams.views.js';
import { disbandTeam } from '../domain/disband-team.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class DisbandTeamUseCase {
  constructor(private readonly change: ChangeTeam) {}

  execute(actor: Actor, teamId: string): Promise<TeamView> {
    return this.change.run(actor, 'teams.disband', teamId, (team, { now }) => disbandTeam(team, { now }));
  }
}
