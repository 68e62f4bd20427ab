import type { Day } from '#kernel';
import type { ProgrammeRules, TeamRules } from './rules.js';
import { leaderNotEligible, peopleHaveEntry, teachersNotAllowed, teamHasEntry, teamTooLarge, teamTooSmall, tooManyAdvisers } from './rules.problems.js';

export interface TeamFacts {
  /** With the leader, without the advisers. */
  readonly members: number;
  /** Teachers among the members. */
  readonly teachers: number;
  readonly advisers: number;
  readonly leader: LeaderFacts;
  /** The day on which this is asked. */
  readonly on: Day;
  /** Other propositions of the programme that the team has taken. */
  readonly otherPropositions: number;
  /** People of the team who take part in another entry of the programme. */
  readonly peopleElsewhere: number;
}

export interface LeaderFacts {
  readonly student: boolean;
  /** Null when nobody knows. */
  readonly graduatedOn: Day | null;
}

/** Whether a team may take a proposition of the programme. Advisers are not held to one entry: they may advise several. */
export function checkTeam({ team, entries }: ProgrammeRules, facts: TeamFacts): void {
  if (facts.members < team.least) throw teamTooSmall({ rule: 'team.least', limit: team.least, value: facts.members });
  if (facts.members > team.most) throw teamTooLarge({ rule: 'team.most', limit: team.most, value: facts.members });
  if (team.mostAdvisers !== null && facts.advisers > team.mostAdvisers) throw tooManyAdvisers({ rule: 'team.mostAdvisers', limit: team.mostAdvisers, value: facts.advisers });
  if (!team.teacherMembers && facts.teachers > 0) throw teachersNotAllowed({ rule: 'team.teacherMembers', limit: 0, value: facts.teachers });
  checkLeader(team, facts);
  if (entries.onePropositionPerTeam && facts.otherPropositions > 0) throw teamHasEntry({ rule: 'entries.onePropositionPerTeam', limit: 1, value: facts.otherPropositions });
  if (entries.oneEntryPerPerson && facts.peopleElsewhere > 0) throw peopleHaveEntry({ rule: 'entries.oneEntryPerPerson', limit: 1, value: facts.peopleElsewhere });
}

function checkLeader(team: TeamRules, { leader, on }: TeamFacts): void {
  if (team.leader === 'ANYBODY' || leader.student) return;
  if (team.leader === 'STUDENT_OR_RECENT_GRADUATE' && leader.graduatedOn && on <= yearsAfter(leader.graduatedOn, team.graduateYears)) return;
  const limit = team.leader === 'STUDENT' ? team.leader : `${team.leader} (${team.graduateYears})`;
  throw leaderNotEligible({ rule: 'team.leader', limit, value: leader.graduatedOn ? `GRADUATED ${leader.graduatedOn}` : 'NOT_A_STUDENT' });
}

/** As texts days compare rightly even where the 29th of February does not exist. */
const yearsAfter = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
