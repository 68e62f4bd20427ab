import { Injectable } from '@nestjs/common';
import { type Actor, officesOf } from '#kernel';
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
    const facts: TeamFacts = { team, offices: await this.codesOf(reader, actor) };
    authorize(teamsPolicy, action, actor, facts, teamMissing);
  }

  /** Codes of the universities in whose innovation office the actor works. */
  private async codesOf(reader: Reader, actor: Actor): Promise<string[]> {
    const offices = await this.identity.organisations(reader, officesOf(actor));
    return offices.flatMap(({ universityCode }) => universityCode ?? []);
  }
}
