import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Identity } from '#identity';
import { may, type Reader } from '#platform';
import type { TeamMemberView, TeamView } from './contract/teams.views.js';
import { openActions } from './domain/open-actions.js';
import { lacksOf } from './domain/settle.js';
import type { Member, Team } from './domain/team.js';
import { type TeamFacts, teamsPolicy } from './teams.policy.js';
import { teamLimits } from './teams.settings.js';

/** Shows a team to one viewer, with the names its people have now. */
@Injectable()
export class TeamPresenter {
  constructor(private readonly identity: Identity) {}

  async show(reader: Reader, viewer: Actor, team: Team): Promise<TeamView> {
    const { id, name, kind, state, leaderId, universityCode, universityName } = team;
    const facts: TeamFacts = { team, offices: [] };
    return {
      id, name, kind, state, leaderId, universityCode, universityName,
      members: await this.members(reader, team),
      lacks: state === 'DISBANDED' ? [] : lacksOf(team, teamLimits),
      createdAt: team.createdAt.toISOString(),
      actions: may(teamsPolicy, viewer, facts, openActions(team, viewer.id)),
    };
  }

  private async members(reader: Reader, team: Team): Promise<TeamMemberView[]> {
    const shown = team.members.filter((one) => one.answer !== 'LEFT' && one.answer !== 'WITHDRAWN').sort(leaderFirst(team.leaderId));
    const people = await this.identity.people(reader, shown.map((one) => one.personId));
    const names = new Map(people.map((one) => [one.id, one.displayName]));
    return shown.map(({ personId, role, answer, since }) => ({
      personId, displayName: names.get(personId) ?? '', role, answer, leader: personId === team.leaderId, since: since.toISOString(),
    }));
  }
}

const leaderFirst = (leaderId: string) => (a: Member, b: Member): number =>
  Number(b.personId === leaderId) - Number(a.personId === leaderId) || a.since.getTime() - b.since.getTime() || (a.personId < b.personId ? -1 : 1);
