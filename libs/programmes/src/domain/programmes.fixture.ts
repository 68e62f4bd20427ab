import type { Problem } from '#kernel';
import type { TeamFacts } from './check-team.js';
import { presetOf, type ProgrammeKind } from './presets.js';
import type { ProgrammeRules } from './rules.js';

/** The window of 2026, as the real track announced it. */
export const DAYS = { opensOn: '2026-05-20', closesOn: '2026-09-25' };

export const rulesOfKind = (kind: ProgrammeKind): ProgrammeRules => presetOf(kind, DAYS);

/** A team that every preset takes. */
export const fineTeam: TeamFacts = {
  members: 5, teachers: 0, advisers: 2, leader: { student: true, graduatedOn: null }, on: '2026-09-01', otherPropositions: 0, peopleElsewhere: 0,
};

/** What a refusal says: the code without its context, and what the rule, its limit and the value were. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { code, facts } = error as Problem;
    const { rule, limit, value } = facts;
    return [code.replace('programmes.', ''), rule, limit, value].filter((one) => one !== undefined).join(' ');
  }
  return 'fine';
}
