import { advance, type Decision, happened } from '#kernel';
import { MemberLeft } from '../contract/teams.events.js';
import { opened, settle } from './settle.js';
import type { TeamLimits } from './team-limits.js';
import { memberLifecycle } from './team.lifecycle.js';
import { memberOf, type Team, withMember } from './team.js';
import { invitationMissing, leaderHandsOverFirst } from './teams.problems.js';

/** A team is never without its leader, so the leader cannot simply go. */
export function leaveTeam(team: Team, personId: string, { limits, now }: { limits: TeamLimits; now: Date }): Decision<Team> {
  const open = opened(team);
  const member = memberOf(team, personId);
  if (!member) throw invitationMissing();
  if (personId === team.leaderId) throw leaderHandsOverFirst();
  const answer = advance('membership', memberLifecycle, member.answer, 'leave');
  return {
    next: settle(withMember(open, { ...member, answer, since: now }), limits),
    events: [happened(MemberLeft, now, { teamId: team.id, personId })],
  };
}
