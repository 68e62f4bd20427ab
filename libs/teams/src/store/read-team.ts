import { asTime, type Reader } from '#platform';
import type { Member, Team } from '../domain/team.js';

type TeamText = Omit<Team, 'members' | 'createdAt'> & { createdAt: Date | string };
type MemberText = Omit<Member, 'teacher' | 'since'> & { teacher: number; since: Date | string };

const TEAM = 'SELECT id, name, kind, state, leaderId, universityCode, universityName, version, createdAt FROM team WHERE id = ?';
const PEOPLE = 'SELECT personId, role, answer, teacher, since FROM team_member WHERE teamId = ? ORDER BY personId';

/** A team with its people, in a unit of work or as committed. */
export async function readTeam(reader: Reader, id: string): Promise<Team | undefined> {
  const [team] = await reader.query<TeamText>(TEAM, [id]);
  return team && { ...team, createdAt: asTime(team.createdAt), members: await readMembers(reader, id) };
}

export async function readMembers(reader: Reader, teamId: string): Promise<Member[]> {
  const rows = await reader.query<MemberText>(PEOPLE, [teamId]);
  return rows.map((row) => ({ ...row, teacher: row.teacher === 1, since: asTime(row.since) }));
}
