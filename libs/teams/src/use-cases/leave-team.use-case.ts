import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { TeamView } from '../contract/teams.views.js';
import { leaveTeam } from '../domain/leave-team.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class LeaveTeamUseCase {
  constructor(private readonly change: ChangeTeam) {}

  execute(actor: Actor, teamId: string): Promise<TeamView> {
    return this.change.run(actor, 'teams.leave', teamId, (team, { now }) => leaveTeam(team, actor.id, { limits: teamLimits, now }));
  }
}
