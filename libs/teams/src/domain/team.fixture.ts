import type { Candidate } from './candidate.js';
import type { TeamLimits } from './team-limits.js';
import type { Answer, Member, Team } from './team.js';

/** Words for the specs of the rules. */
export const now = new Date('2026-03-01T08:00:00Z');
export const limits: TeamLimits = { leastMembers: 2, mostMembers: 3, mostAdvisers: 1 };

export const student = (id: string): Candidate => ({ id, kinds: ['STUDENT'] });
export const teacher = (id: string): Candidate => ({ id, kinds: ['TEACHER'] });

export const aMember = (personId: string, answer: Answer = 'CONSENTED', change: Partial<Member> = {}): Member =>
  ({ personId, role: 'MEMBER', answer, teacher: false, since: now, ...change });

/** A student team led by `leader`, with these other people. */
export const aTeam = (people: readonly Member[] = [], change: Partial<Team> = {}): Team => ({
  id: 'team', name: 'A team', kind: 'STUDENT', state: 'FORMING', leaderId: 'leader', universityCode: '4111010001', universityName: '北京大学',
  members: [aMember('leader'), ...people], version: 1, createdAt: now, ...change,
});

export const answersOf = (team: Team): Record<string, Answer> => Object.fromEntries(team.members.map((one) => [one.personId, one.answer]));
