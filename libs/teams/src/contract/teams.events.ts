import { defineEvent } from '#kernel';

export type TeamKind = 'STUDENT' | 'TEACHER_STUDENT';

/** What somebody is asked to be in a team. The leader is a MEMBER. */
export type TeamRole = 'MEMBER' | 'ADVISER';

type OfPerson = { teamId: string; personId: string };

export const TeamFormed = defineEvent<{ teamId: string; kind: TeamKind; universityCode: string; leaderId: string }>({
  name: 'teams.team-formed.v1', aggregate: 'team', subject: 'teamId', begins: true, about: 'A leader founded a team that represents a university.',
});
export const MemberInvited = defineEvent<OfPerson & { role: TeamRole }>({
  name: 'teams.member-invited.v1', aggregate: 'team', subject: 'teamId', about: 'The leader invited a member or an adviser.',
});
export const InvitationWithdrawn = defineEvent<OfPerson>({
  name: 'teams.invitation-withdrawn.v1', aggregate: 'team', subject: 'teamId', about: 'The leader took back an invitation that was not answered.',
});
export const MemberConsented = defineEvent<OfPerson>({
  name: 'teams.member-consented.v1', aggregate: 'team', subject: 'teamId', about: 'An invited person agreed to take part.',
});
export const MemberDeclined = defineEvent<OfPerson>({
  name: 'teams.member-declined.v1', aggregate: 'team', subject: 'teamId', about: 'An invited person refused to take part.',
});
export const MemberLeft = defineEvent<OfPerson>({
  name: 'teams.member-left.v1', aggregate: 'team', subject: 'teamId', about: 'A member or an adviser who had agreed left.',
});
export const LeaderChanged = defineEvent<{ teamId: string; leaderId: string }>({
  name: 'teams.leader-changed.v1', aggregate: 'team', subject: 'teamId', about: 'The leadership was handed over to another member.',
});
export const TeamDisbanded = defineEvent<{ teamId: string }>({
  name: 'teams.team-disbanded.v1', aggregate: 'team', subject: 'teamId', about: 'The leader disbanded the team.',
});
