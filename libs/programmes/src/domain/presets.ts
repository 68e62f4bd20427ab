import type { Day } from '#kernel';
import type { ProgrammeRules } from './rules.js';

/** 产业命题赛道；“挑战杯”揭榜挂帅；企业自有榜单. */
export const programmeKinds = ['INDUSTRY_TRACK', 'CHALLENGE_CUP', 'ENTERPRISE_LIST'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

interface Days {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The rules a programme of this kind begins with. An office changes what its own notice says otherwise. */
export const presetOf = (kind: ProgrammeKind, days: Days): ProgrammeRules => presets[kind](days);

const presets: Readonly<Record<ProgrammeKind, (days: Days) => ProgrammeRules>> = {
  // As announced for 2026: 3 to 15 people, one proposition, noon, 20 MB, at least 5 takers, the name stays.
  INDUSTRY_TRACK: (days) => ({
    team: { least: 3, most: 15, mostAdvisers: null, leader: 'STUDENT_OR_RECENT_GRADUATE', graduateYears: 5, teacherMembers: true },
    entries: { onePropositionPerTeam: true, oneEntryPerPerson: true, leastTakers: 5, locked: ['TEAM_NAME', 'LEADER'] },
    window: { ...days, closesAt: '12:00', closesTogether: true, leastDays: 0, daysAfterAmendment: 7 },
    bids: { mostUploadMb: 20, cureHours: 24, twoEnvelopes: false },
    review: { method: 'EXPERTS_AND_ENTERPRISE', expertWeight: 70, enterpriseWeight: 30, contentWeight: 100, priceWeight: 0, ownScores: 'TOTAL' },
    result: { publicityDays: 5, objectionAcceptDays: 3, objectionAnswerDays: 7 },
  }),
  // A person may bid alone; students only, three advisers, one school recommends an entry.
  CHALLENGE_CUP: (days) => ({
    team: { least: 1, most: 10, mostAdvisers: 3, leader: 'STUDENT', graduateYears: 0, teacherMembers: false },
    entries: { onePropositionPerTeam: true, oneEntryPerPerson: false, leastTakers: 1, locked: ['TEAM_NAME', 'LEADER', 'MEMBERS', 'ADVISERS'] },
    window: { ...days, closesAt: '24:00', closesTogether: false, leastDays: 0, daysAfterAmendment: 7 },
    bids: { mostUploadMb: 20, cureHours: 24, twoEnvelopes: false },
    review: { method: 'EXPERTS_AND_ENTERPRISE', expertWeight: 50, enterpriseWeight: 50, contentWeight: 100, priceWeight: 0, ownScores: 'NONE' },
    result: { publicityDays: 5, objectionAcceptDays: 3, objectionAnswerDays: 7 },
  }),
  // After the law of tenders where it is one in spirit: 20 days at least, 15 after an amendment, the price in an envelope of its own.
  ENTERPRISE_LIST: (days) => ({
    team: { least: 1, most: 15, mostAdvisers: 3, leader: 'ANYBODY', graduateYears: 0, teacherMembers: true },
    entries: { onePropositionPerTeam: false, oneEntryPerPerson: false, leastTakers: 1, locked: ['LEADER'] },
    window: { ...days, closesAt: '12:00', closesTogether: false, leastDays: 20, daysAfterAmendment: 15 },
    bids: { mostUploadMb: 20, cureHours: 48, twoEnvelopes: true },
    review: { method: 'EXPERTS_AND_ENTERPRISE', expertWeight: 60, enterpriseWeight: 40, contentWeight: 70, priceWeight: 30, ownScores: 'ITEMS' },
    result: { publicityDays: 7, objectionAcceptDays: 3, objectionAnswerDays: 7 },
  }),
};
