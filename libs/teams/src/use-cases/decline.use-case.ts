import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { TeamView } from '../contract/teams.views.js';
import { decline } from '../domain/answer-invitation.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class DeclineUseCase {
  constructor(private readonly change: ChangeTeam) {}

  execute(actor: Actor, teamId: string): Promise<TeamView> {
    return this.change.run(actor, 'teams.decline', teamId, (team, { now }) => decline(team, actor.id, { limits: teamLimits, now }));
  }
}
