import { describe, expect, it } from '@jest/globals';
import { checkLocked, checkTakers, checkUpload } from './check-entry.js';
import { refusalOf, rulesOfKind } from './programmes.fixture.js';

describe('takers of a proposition', () => {
  it.each([
    ['INDUSTRY_TRACK', 4, 'too-few-takers entries.leastTakers 5 4'],
    ['INDUSTRY_TRACK', 5, 'fine'],
    ['CHALLENGE_CUP', 0, 'too-few-takers entries.leastTakers 1 0'],
    ['ENTERPRISE_LIST', 1, 'fine'],
  ] as const)('%s with %i: %s', (kind, takers, verdict) => expect(refusalOf(() => checkTakers(rulesOfKind(kind), takers))).toBe(verdict));
});

describe('an upload', () => {
  it.each([
    [20 * 1024 * 1024, 'fine'],
    [20 * 1024 * 1024 + 1, 'upload-too-large bids.mostUploadMb 20 20.1'],
    [25.5 * 1024 * 1024, 'upload-too-large bids.mostUploadMb 20 25.5'],
  ])('of %d bytes: %s', (bytes, verdict) => expect(refusalOf(() => checkUpload(rulesOfKind('INDUSTRY_TRACK'), bytes))).toBe(verdict));
});

describe('after handing in', () => {
  it('the name stays in the 产业命题赛道, its members may change', () => {
    const rules = rulesOfKind('INDUSTRY_TRACK');
    expect(refusalOf(() => checkLocked(rules, ['MEMBERS', 'TEAM_NAME']))).toBe('field-locked entries.locked TEAM_NAME, LEADER TEAM_NAME');
    expect(refusalOf(() => checkLocked(rules, ['MEMBERS', 'ADVISERS']))).toBe('fine');
    expect(refusalOf(() => checkLocked(rulesOfKind('CHALLENGE_CUP'), ['MEMBERS']))).toContain('MEMBERS');
  });
});
