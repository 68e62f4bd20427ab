import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity, type PersonBrief } from '#identity';
import type { Tx } from '#platform';
import type { InvitePerson } from '../contract/teams.requests.js';
import type { TeamView } from '../contract/teams.views.js';
import { invitePerson } from '../domain/invite-person.js';
import { nameOneInvitee } from '../domain/teams.problems.js';
import { teamLimits } from '../teams.settings.js';
import { ChangeTeam } from './change-team.js';

@Injectable()
export class InvitePersonUseCase {
  constructor(private readonly change: ChangeTeam, private readonly identity: Identity) {}

  async execute(actor: Actor, teamId: string, { account, personId, role }: InvitePerson): Promise<TeamView> {
    if ((account === undefined) === (personId === undefined)) throw nameOneInvitee();
    return this.change.run(actor, 'teams.invite', teamId, async (team, tx) =>
      invitePerson(team, role, { invitee: await this.invitee(tx, account, personId), limits: teamLimits, now: tx.now }));
  }

  private async invitee(tx: Tx, account?: string, personId?: string): Promise<PersonBrief | undefined> {
    if (account !== undefined) return this.identity.personByAccount(tx, account);
    return (await this.identity.people(tx, [personId!]))[0];
  }
}
