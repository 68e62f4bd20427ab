import { advance, type Decision, happened } from '#kernel';
import { MemberInvited, type TeamRole } from '../contract/teams.events.js';
import { type Candidate, isTeacher } from './candidate.js';
import { opened } from './settle.js';
import type { TeamLimits } from './team-limits.js';
import { memberLifecycle } from './team.lifecycle.js';
import { isOnTeam, memberOf, type Team, withMember } from './team.js';
import { advisersFull, alreadyInvited, inviteeUnknown, teamFull } from './teams.problems.js';

interface Facts {
  readonly invitee: Candidate | undefined;
  readonly limits: TeamLimits;
  readonly now: Date;
}

/** Asks somebody to take part. Who declined or left may be asked again, in another role too. */
export function invitePerson(team: Team, role: TeamRole, { invitee, limits, now }: Facts): Decision<Team> {
  const open = opened(team);
  if (!invitee) throw inviteeUnknown();
  const before = memberOf(team, invitee.id);
  if (before && isOnTeam(before)) throw alreadyInvited();
  checkPlace(team, role, limits);
  const answer = before ? advance('invitation', memberLifecycle, before.answer, 'invite') : 'INVITED';
  return {
    next: withMember(open, { personId: invitee.id, role, answer, teacher: isTeacher(invitee), since: now }),
    events: [happened(MemberInvited, now, { teamId: team.id, personId: invitee.id, role })],
  };
}

function checkPlace(team: Team, role: TeamRole, limits: TeamLimits): void {
  const taken = team.members.filter((one) => one.role === role && isOnTeam(one)).length;
  if (role === 'MEMBER' && taken >= limits.mostMembers) throw teamFull({ most: limits.mostMembers });
  if (role === 'ADVISER' && taken >= limits.mostAdvisers) throw advisersFull({ most: limits.mostAdvisers });
}
