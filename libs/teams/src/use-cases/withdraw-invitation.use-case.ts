import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { TeamView } from '../contract/teams.views.js';
import { withdrawInvitation } from '../domain/answer-invitation.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class WithdrawInvitationUseCase {
  constructor(private readonly change: ChangeTeam) {}

  execute(actor: Actor, teamId: string, personId: string): Promise<TeamView> {
    return this.change.run(actor, 'teams.withdraw-invitation', teamId, (team, { now }) => withdrawInvitation(team, personId, { limits: teamLimits, now }));
  }
}
