import { describe, expect, it } from '@jest/globals';
import { changedRules } from './changed-rules.js';
import { checkRules } from './check-rules.js';
import { presetOf, programmeKinds } from './presets.js';
import { refusalOf, rulesOfKind } from './programmes.fixture.js';
import type { ProgrammeRules } from './rules.js';

type Change = { readonly [Group in keyof ProgrammeRules]?: Partial<ProgrammeRules[Group]> };

const changed = (change: Change): ProgrammeRules => {
  const rules = rulesOfKind('INDUSTRY_TRACK');
  return Object.fromEntries(Object.entries(rules).map(([group, values]) => [group, { ...values, ...change[group as keyof ProgrammeRules] }])) as unknown as ProgrammeRules;
};

describe('rules', () => {
  it.each(programmeKinds)('of the preset %s can all hold', (kind) => expect(refusalOf(() => checkRules(rulesOfKind(kind)))).toBe('fine'));

  it.each<[Change, string]>([
    [{ team: { least: 5, most: 4 } }, 'team.most ≥ 5 4'],
    [{ team: { graduateYears: 0 } }, 'team.graduateYears ≥ 1 0'],
    [{ window: { closesOn: '2026-05-19' } }, 'window.closesOn ≥ 2026-05-20 2026-05-19'],
    [{ review: { expertWeight: 60 } }, 'review.enterpriseWeight 40 30'],
    [{ review: { method: 'EXPERTS' } }, 'review.expertWeight EXPERTS: 100 70'],
    [{ review: { method: 'ENTERPRISE', expertWeight: 0, enterpriseWeight: 100 } }, 'fine'],
    [{ review: { expertWeight: 100, enterpriseWeight: 0 } }, 'review.expertWeight EXPERTS_AND_ENTERPRISE: 1–99 100'],
    [{ review: { priceWeight: 30 } }, 'review.priceWeight 0 30'],
  ])('%j: %s', (change, verdict) => expect(refusalOf(() => checkRules(changed(change))).replace('rules-contradict ', '')).toBe(verdict));

  it('say which of them changed', () => {
    const before = rulesOfKind('INDUSTRY_TRACK');
    expect(changedRules(before, before)).toEqual([]);
    expect(changedRules(before, changed({ window: { closesOn: '2026-10-02' }, entries: { locked: ['LEADER'] }, team: { mostAdvisers: 3 } })))
      .toEqual(['team.mostAdvisers', 'entries.locked', 'window.closesOn']);
    expect(changedRules(before, presetOf('INDUSTRY_TRACK', { opensOn: '2026-05-20', closesOn: '2026-10-02' }))).toEqual(['window.closesOn']);
  });
});
