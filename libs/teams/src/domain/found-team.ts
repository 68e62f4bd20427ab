import { codePoints, type Decision, happened } from '#kernel';
import { TeamFormed, type TeamKind } from '../contract/teams.events.js';
import { type Candidate, isTeacher } from './candidate.js';
import { checkLeader } from './leader.js';
import { settle } from './settle.js';
import type { TeamLimits } from './team-limits.js';
import type { Team } from './team.js';
import { teamNameTooLong, universityUnknown } from './teams.problems.js';

const MAX_NAME = 120;

export interface Founding {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly universityCode: string;
}

interface Facts {
  readonly leader: Candidate;
  readonly university: { readonly name: string } | undefined;
  readonly limits: TeamLimits;
  readonly now: Date;
}

/** A team begins with its leader, who has agreed by founding it. */
export function foundTeam({ id, name, kind, universityCode }: Founding, { leader, university, limits, now }: Facts): Decision<Team> {
  if (codePoints(name) > MAX_NAME) throw teamNameTooLong({ most: MAX_NAME });
  if (!university) throw universityUnknown({ code: universityCode });
  checkLeader(kind, leader);
  const team: Team = {
    id, name, kind, universityCode, universityName: university.name, state: 'FORMING', leaderId: leader.id, version: 1, createdAt: now,
    members: [{ personId: leader.id, role: 'MEMBER', answer: 'CONSENTED', teacher: isTeacher(leader), since: now }],
  };
  return { next: settle(team, limits), events: [happened(TeamFormed, now, { teamId: id, kind, universityCode, leaderId: leader.id })] };
}
