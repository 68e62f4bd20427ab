import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import { authorize, type Reader } from '#platform';
import type { Team } from './domain/team.js';
import { teamMissing } from './domain/teams.problems.js';
import { type TeamFacts, teamsPolicy } from './teams.policy.js';

export type AboutATeam = Exclude<keyof typeof teamsPolicy, 'teams.found' | 'teams.list'>;

/** Asks the policy about a team, with the facts it wants to know. */
@Injectable()
export class TeamAccess {
  constructor(private readonly identity: Identity) {}

  async authorize(reader: Reader, action: AboutATeam, actor: Actor, team: Team): Promise<void> {
    const facts: TeamFacts = { team, offices: await this.officesOf(reader, actor) };
    authorize(teamsPolicy, action, actor, facts, teamMissing);
  }

  /** Codes of the universities in whose innovation office the actor works. */
  private async officesOf(reader: Reader, actor: Actor): Promise<string[]> {
    const codes: string[] = [];
    for (const { organisationId, organisationKind, verified, roles } of actor.memberships) {
      if (organisationKind !== 'UNIVERSITY' || !verified || !roles.includes('OFFICE')) continue;
      const { universityCode } = await this.identity.organisation(reader, organisationId);
      if (universityCode) codes.push(universityCode);
    }
    return codes;
  }
}
