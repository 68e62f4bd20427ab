import type { TeamKind, TeamRole } from '../contract/teams.events.js';

export type TeamState = 'FORMING' | 'READY' | 'DISBANDED';

/** DECLINED, LEFT and WITHDRAWN are kept, so that the same person can be invited again and nobody appears twice. */
export type Answer = 'INVITED' | 'CONSENTED' | 'DECLINED' | 'LEFT' | 'WITHDRAWN';

export interface Member {
  readonly personId: string;
  readonly role: TeamRole;
  readonly answer: Answer;
  /** Is of kind TEACHER, as known when the person was invited and again on consent. */
  readonly teacher: boolean;
  /** Since when the answer stands. */
  readonly since: Date;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: TeamState;
  readonly leaderId: string;
  /** The ministry's code of the university that the team represents. */
  readonly universityCode: string;
  /** The university's name when the team was founded. */
  readonly universityName: string;
  readonly members: readonly Member[];
  readonly version: number;
  readonly createdAt: Date;
}

/** Asked or agreed: takes up a place, and may see the team. */
export const isOnTeam = (member: Member): boolean => member.answer === 'INVITED' || member.answer === 'CONSENTED';

export const memberOf = (team: Team, personId: string): Member | undefined => team.members.find((one) => one.personId === personId);

/** Those of this role who agreed. */
export const consented = (team: Team, role: TeamRole): Member[] =>
  team.members.filter((one) => one.role === role && one.answer === 'CONSENTED');

/** The team with this member's entry, new or changed. */
export const withMember = (team: Team, member: Member): Team => ({
  ...team,
  members: [...team.members.filter((one) => one.personId !== member.personId), member],
});
