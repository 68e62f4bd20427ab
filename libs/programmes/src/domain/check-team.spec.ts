import { describe, expect, it } from '@jest/globals';
import { checkTeam, type TeamFacts } from './check-team.js';
import { fineTeam, refusalOf, rulesOfKind } from './programmes.fixture.js';

const judged = (kind: Parameters<typeof rulesOfKind>[0], facts: Partial<TeamFacts>): string => refusalOf(() => checkTeam(rulesOfKind(kind), { ...fineTeam, ...facts }));
const graduate = (graduatedOn: string | null) => ({ leader: { student: false, graduatedOn } });

describe('a team in the 产业命题赛道: 3 to 15, students or five years graduated, teachers among them, one proposition, one entry', () => {
  it.each<[Partial<TeamFacts>, string]>([
    [{}, 'fine'],
    [{ members: 2 }, 'team-too-small team.least 3 2'],
    [{ members: 3 }, 'fine'],
    [{ members: 15 }, 'fine'],
    [{ members: 16 }, 'team-too-large team.most 15 16'],
    [{ teachers: 2, advisers: 9 }, 'fine'],
    [graduate('2021-09-01'), 'fine'],
    [graduate('2021-08-31'), 'leader-not-eligible team.leader STUDENT_OR_RECENT_GRADUATE (5) GRADUATED 2021-08-31'],
    [graduate(null), 'leader-not-eligible team.leader STUDENT_OR_RECENT_GRADUATE (5) NOT_A_STUDENT'],
    [{ otherPropositions: 1 }, 'team-has-entry entries.onePropositionPerTeam 1 1'],
    [{ peopleElsewhere: 2 }, 'people-have-entry entries.oneEntryPerPerson 1 2'],
  ])('%j: %s', (facts, verdict) => expect(judged('INDUSTRY_TRACK', facts)).toBe(verdict));
});

describe('a team in the 挑战杯 揭榜挂帅: one to ten students, three advisers', () => {
  it.each<[Partial<TeamFacts>, string]>([
    [{ members: 1 }, 'fine'],
    [{ members: 10, advisers: 3 }, 'fine'],
    [{ members: 11 }, 'team-too-large team.most 10 11'],
    [{ advisers: 4 }, 'too-many-advisers team.mostAdvisers 3 4'],
    [{ teachers: 1 }, 'teachers-not-allowed team.teacherMembers 0 1'],
    [graduate('2026-06-30'), 'leader-not-eligible team.leader STUDENT GRADUATED 2026-06-30'],
    [{ peopleElsewhere: 1 }, 'fine'],
    [{ otherPropositions: 1 }, 'team-has-entry entries.onePropositionPerTeam 1 1'],
  ])('%j: %s', (facts, verdict) => expect(judged('CHALLENGE_CUP', facts)).toBe(verdict));
});

describe('a team on the list of an enterprise: anybody, several propositions', () => {
  it.each<[Partial<TeamFacts>, string]>([
    [{ members: 1, teachers: 1, ...graduate(null) }, 'fine'],
    [{ otherPropositions: 3, peopleElsewhere: 4 }, 'fine'],
    [{ advisers: 4 }, 'too-many-advisers team.mostAdvisers 3 4'],
  ])('%j: %s', (facts, verdict) => expect(judged('ENTERPRISE_LIST', facts)).toBe(verdict));
});

it('five years after the 29th of February end with the 28th, or the 29th where there is one', () => {
  const on = (day: string, graduatedOn: string) => judged('INDUSTRY_TRACK', { ...graduate(graduatedOn), on: day }).split(' ')[0];
  expect([on('2029-02-28', '2024-02-29'), on('2029-03-01', '2024-02-29'), on('2028-02-29', '2023-02-28')]).toEqual(['fine', 'leader-not-eligible', 'leader-not-eligible']);
});
