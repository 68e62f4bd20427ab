import { defineTable, flag, id, ref, text, time, version } from '#platform';
import type { Member, Team } from '../domain/team.js';

export type TeamRow = Omit<Team, 'members'>;

export interface TeamMemberRow extends Member {
  readonly teamId: string;
}

export const TeamSchema = defineTable<TeamRow>('team', {
  columns: {
    id: id(), name: text(120), kind: text(20), state: text(20), leaderId: ref(), universityCode: text(10), universityName: text(100),
    version: version(), createdAt: time(),
  },
});

/** One row a person and team for good: two invitations of the same person meet in the key. */
export const TeamMemberSchema = defineTable<TeamMemberRow>('team_member', {
  columns: {
    teamId: { ...ref(), primary: true }, personId: { ...ref(), primary: true },
    role: text(10), answer: text(10), teacher: flag(), since: time(),
  },
  indices: [{ name: 'ix_team_member_person', columns: ['personId', 'answer', 'teamId'] }],
});
