import type { ProgrammeRules } from './rules.js';
import { rulesContradict } from './rules.problems.js';

/** Rules that cannot all hold are refused before anybody lives by them. */
export function checkRules(rules: ProgrammeRules): void {
  const { team, window, review } = rules;
  demand('team.most', team.most >= team.least, `≥ ${team.least}`, team.most);
  demand('team.graduateYears', team.leader !== 'STUDENT_OR_RECENT_GRADUATE' || team.graduateYears > 0, '≥ 1', team.graduateYears);
  demand('window.closesOn', window.closesOn >= window.opensOn, `≥ ${window.opensOn}`, window.closesOn);
  demand('review.enterpriseWeight', review.expertWeight + review.enterpriseWeight === 100, 100 - review.expertWeight, review.enterpriseWeight);
  demand('review.expertWeight', sharesFit(rules), `${review.method}: ${shareOf[review.method]}`, review.expertWeight);
  demand('review.priceWeight', review.contentWeight + review.priceWeight === 100, 100 - review.contentWeight, review.priceWeight);
}

const shareOf = { EXPERTS: '100', ENTERPRISE: '0', EXPERTS_AND_ENTERPRISE: '1–99' } as const;

function sharesFit({ review: { method, expertWeight } }: ProgrammeRules): boolean {
  if (method === 'EXPERTS') return expertWeight === 100;
  if (method === 'ENTERPRISE') return expertWeight === 0;
  return expertWeight > 0 && expertWeight < 100;
}

function demand(rule: string, holds: boolean, limit: string | number, value: string | number): void {
  if (!holds) throw rulesContradict({ rule, limit, value });
}
