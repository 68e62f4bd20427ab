import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Problem } from '#kernel';
import { bidDigest } from '../bid-digest.js';
import { type BidContent, bidContent, canonical } from './bid-content.js';
import { checkContent, checkIndicators, MAX_CONTENT_BYTES } from './check-content.js';

const CONTENT: BidContent = {
  plan: '方案', technicalRoute: '路线', indicators: [{ indicatorId: 'i1', promised: '98', evidence: null }], schedule: [{ step: '样机', due: '2027-03-31' }],
  budgetFen: 2, priceFen: 1, expectedJobs: 6, declarations: { originalWork: true, noConflictOfInterest: true, termsAccepted: true },
};

const check = (content: BidContent): void => checkContent(content, canonical(content));

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('the digest', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    const text = '{"budgetFen":2,"declarations":{"noConflictOfInterest":true,"originalWork":true,"termsAccepted":true},"expectedJobs":6,'
      + '"indicators":[{"evidence":null,"indicatorId":"i1","promised":"98"}],"plan":"方案","priceFen":1,"schedule":[{"due":"2027-03-31","step":"样机"}],"technicalRoute":"路线"}';
    expect(canonical(CONTENT)).toBe(text);
    expect(bidDigest(CONTENT)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('does not depend on the order of fields, and on nothing but the fields', () => {
    const shuffled = Object.fromEntries(Object.entries(CONTENT).reverse()) as unknown as BidContent;
    expect(bidDigest(shuffled)).toBe(bidDigest(CONTENT));
    const given = { ...CONTENT, stray: 1, indicators: [{ indicatorId: 'i1', promised: '98', more: 2 }] };
    expect(bidContent(given)).toEqual(CONTENT);
  });

  it.each([['plan', '方案 '], ['priceFen', 2], ['expectedJobs', 7]])('changes with %s', (field, value) => {
    expect(bidDigest({ ...CONTENT, [field]: value })).not.toBe(bidDigest(CONTENT));
  });

  it('survives a round trip of any text', () => {
    const odd = { ...CONTENT, plan: 'NUL \u0000, half a pair \ud800, 𡐓, "quotes" \\ and \u2028' };
    expect(bidDigest(JSON.parse(canonical(odd)) as BidContent)).toBe(bidDigest(odd));
  });
});

describe('what a content may hold', () => {
  it('counts bytes, not characters', () => {
    expect(codeOf(() => check({ ...CONTENT, plan: '方'.repeat(6000), technicalRoute: '线'.repeat(6000) }))).toBe('fine');
    expect(codeOf(() => check({ ...CONTENT, plan: '方'.repeat(MAX_CONTENT_BYTES / 3) }))).toBe('bids.content-too-large');
  });

  it('answers indicators of the proposition, each once', () => {
    const twice = { ...CONTENT, indicators: [...CONTENT.indicators, ...CONTENT.indicators] };
    expect(codeOf(() => check(twice))).toBe('bids.indicator-twice');
    expect(codeOf(() => checkIndicators(CONTENT, { indicators: [{ id: 'i1' }, { id: 'i2' }] }))).toBe('fine');
    expect(codeOf(() => checkIndicators(CONTENT, { indicators: [{ id: 'i2' }] }))).toBe('bids.indicator-unknown');
  });
});
