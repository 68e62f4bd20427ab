import { advance, type Decision, happened } from '#kernel';
import { InvitationWithdrawn, MemberConsented, MemberDeclined } from '../contract/teams.events.js';
import { type Candidate, isTeacher } from './candidate.js';
import { opened, settle } from './settle.js';
import type { TeamLimits } from './team-limits.js';
import { memberLifecycle } from './team.lifecycle.js';
import { memberOf, type Team, withMember } from './team.js';
import { invitationMissing } from './teams.problems.js';

interface Facts {
  readonly limits: TeamLimits;
  readonly now: Date;
}

/** The invited person agrees. */
export function consent(team: Team, { person, limits, now }: Facts & { person: Candidate }): Decision<Team> {
  const next = answered(team, person.id, 'consent', { limits, now, teacher: isTeacher(person) });
  return { next, events: [happened(MemberConsented, now, { teamId: team.id, personId: person.id })] };
}

/** The invited person refuses. */
export function decline(team: Team, personId: string, facts: Facts): Decision<Team> {
  const next = answered(team, personId, 'decline', facts);
  return { next, events: [happened(MemberDeclined, facts.now, { teamId: team.id, personId })] };
}

/** The leader takes back an invitation, so that somebody who never answers does not hold the team. */
export function withdrawInvitation(team: Team, personId: string, facts: Facts): Decision<Team> {
  const next = answered(team, personId, 'withdraw-invitation', facts);
  return { next, events: [happened(InvitationWithdrawn, facts.now, { teamId: team.id, personId })] };
}

function answered(
  team: Team, personId: string, command: 'consent' | 'decline' | 'withdraw-invitation', { limits, now, teacher }: Facts & { teacher?: boolean },
): Team {
  const open = opened(team);
  const member = memberOf(team, personId);
  if (!member) throw invitationMissing();
  const answer = advance('invitation', memberLifecycle, member.answer, command);
  return settle(withMember(open, { ...member, answer, teacher: teacher ?? member.teacher, since: now }), limits);
}
