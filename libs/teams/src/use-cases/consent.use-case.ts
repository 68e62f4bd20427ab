import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import type { TeamView } from '../contract/teams.views.js';
import { consent } from '../domain/answer-invitation.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class ConsentUseCase {
  constructor(private readonly change: ChangeTeam, private readonly identity: Identity) {}

  execute(actor: Actor, teamId: string): Promise<TeamView> {
    return this.change.run(actor, 'teams.consent', teamId, async (team, tx) =>
      consent(team, { person: await this.identity.person(tx, actor.id), limits: teamLimits, now: tx.now }));
  }
}
