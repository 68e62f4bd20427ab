import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import type { HandOverTeam } from '../contract/teams.requests.js';
import type { TeamView } from '../contract/teams.views.js';
import { handOverTeam } from '../domain/hand-over-team.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class HandOverTeamUseCase {
  constructor(private readonly change: ChangeTeam, private readonly identity: Identity) {}

  execute(actor: Actor, teamId: string, { personId }: HandOverTeam): Promise<TeamView> {
    return this.change.run(actor, 'teams.hand-over', teamId, async (team, tx) => {
      const [successor] = await this.identity.people(tx, [personId]);
      return handOverTeam(team, { successor, limits: teamLimits, now: tx.now });
    });
  }
}
