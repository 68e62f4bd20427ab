import { Injectable } from '@nestjs/common';
import { queryChosen, type Reader } from '#platform';
import type { TeamKind } from './contract/teams.events.js';
import type { TeamState } from './domain/team.js';
import { teamMissing } from './domain/teams.problems.js';

/** What other contexts may know of a team. */
export interface TeamBrief {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: TeamState;
  readonly leaderId: string;
  /** Those who agreed, the leader included, advisers not. */
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
  readonly universityCode: string;
  readonly universityName: string;
}

type PersonOfTeam = Omit<TeamBrief, 'memberIds' | 'adviserIds'> & { readonly personId: string; readonly role: 'MEMBER' | 'ADVISER' };

// Constant SQL, one statement: every bid asks for its team.
const PEOPLE = `SELECT t.id, t.name, t.kind, t.state, t.leaderId, t.universityCode, t.universityName, m.personId, m.role
  FROM team t JOIN team_member m ON m.teamId = t.id AND m.answer = 'CONSENTED'`;
const OF_TEAM = `${PEOPLE} WHERE t.id = ? ORDER BY m.personId`;
const PEOPLE_OF = "SELECT DISTINCT personId FROM team_member WHERE answer = 'CONSENTED' AND teamId";
const OF_PERSON = `${PEOPLE} JOIN team_member me ON me.teamId = t.id AND me.personId = ? AND me.answer = 'CONSENTED' ORDER BY t.id, m.personId`;

/** Answers in the caller's unit of work, or outside of one by what is committed. */
@Injectable()
export class Teams {
  async brief(reader: Reader, id: string): Promise<TeamBrief> {
    const [brief] = briefsOf(await reader.query<PersonOfTeam>(OF_TEAM, [id]));
    if (!brief) throw teamMissing();
    return brief;
  }

  /** The teams in which the person takes part as member or adviser, disbanded ones included. */
  async ofPerson(reader: Reader, personId: string): Promise<TeamBrief[]> {
    return briefsOf(await reader.query<PersonOfTeam>(OF_PERSON, [personId]));
  }

  /** Members and advisers of any of these teams. */
  async peopleOf(reader: Reader, teamIds: readonly string[]): Promise<string[]> {
    const rows = await queryChosen<{ personId: string }>(reader, PEOPLE_OF, teamIds);
    return [...new Set(rows.map((one) => one.personId))];
  }
}

// The leader has consented by founding, so every team has at least one row.
function briefsOf(people: readonly PersonOfTeam[]): TeamBrief[] {
  return [...new Set(people.map((one) => one.id))].map((teamId) => {
    const team = people.filter((one) => one.id === teamId);
    const idsOf = (role: PersonOfTeam['role']) => team.filter((one) => one.role === role).map((one) => one.personId);
    const { personId: _, role: __, ...brief } = team[0]!;
    return { ...brief, memberIds: idsOf('MEMBER'), adviserIds: idsOf('ADVISER') };
  });
}
