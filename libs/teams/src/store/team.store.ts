import { Store, type Tx } from '#platform';
import type { Member, Team } from '../domain/team.js';
import { teamMissing } from '../domain/teams.problems.js';
import { readMembers, readTeam } from './read-team.js';
import { type TeamMemberRow, TeamMemberSchema, type TeamRow, TeamSchema } from './team.schema.js';

/** A team with its people. Whoever changes it takes it with `lockById`, so that parallel answers follow one another. */
export class TeamStore extends Store<TeamRow> {
  constructor(tx: Tx) {
    super(tx, TeamSchema, teamMissing);
  }

  override async byId(id: string): Promise<Team> {
    const team = await readTeam(this.tx, id);
    if (!team) throw teamMissing();
    return team;
  }

  override async lockById(id: string): Promise<Team> {
    // Answers this.byId, so the people are there.
    return (await super.lockById(id)) as Team;
  }

  override async add(team: Team): Promise<Team> {
    const { members, ...row } = team;
    await super.add(row);
    for (const member of members) await this.addMember(team.id, member);
    return team;
  }

  override async save(team: Team): Promise<Team> {
    const { members, ...row } = team;
    const saved = await super.save(row);
    const before = new Map((await readMembers(this.tx, team.id)).map((one) => [one.personId, one]));
    for (const member of members) {
      const known = before.get(member.personId);
      if (!known) await this.addMember(team.id, member);
      else if (differs(known, member)) await this.changeMember(team.id, member);
    }
    return { ...saved, members };
  }

  private async addMember(teamId: string, member: Member): Promise<void> {
    const row: TeamMemberRow = { ...member, teamId };
    await this.tx.manager.createQueryBuilder().insert().into(TeamMemberSchema).values(row).updateEntity(false).execute();
  }

  private async changeMember(teamId: string, { personId, ...values }: Member): Promise<void> {
    await this.tx.manager.update(TeamMemberSchema, { teamId, personId }, values);
  }
}

const differs = (a: Member, b: Member): boolean =>
  a.role !== b.role || a.answer !== b.answer || a.teacher !== b.teacher || a.since.getTime() !== b.since.getTime();
