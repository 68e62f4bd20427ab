import { type Decision, happened } from '#kernel';
import { LeaderChanged } from '../contract/teams.events.js';
import type { Candidate } from './candidate.js';
import { checkLeader } from './leader.js';
import { opened, settle } from './settle.js';
import type { TeamLimits } from './team-limits.js';
import { consented, type Team } from './team.js';
import { successorMustBeMember } from './teams.problems.js';

interface Facts {
  readonly successor: Candidate | undefined;
  readonly limits: TeamLimits;
  readonly now: Date;
}

/** The old leader stays as a member. Handing over to oneself changes nothing. */
export function handOverTeam(team: Team, { successor, limits, now }: Facts): Decision<Team> {
  const open = opened(team);
  if (!successor || !consented(team, 'MEMBER').some((one) => one.personId === successor.id)) throw successorMustBeMember();
  checkLeader(team.kind, successor);
  if (successor.id === team.leaderId) return { next: team, events: [] };
  return {
    next: settle({ ...open, leaderId: successor.id }, limits),
    events: [happened(LeaderChanged, now, { teamId: team.id, leaderId: successor.id })],
  };
}
