import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#kernel';
import { type PropositionInput, settleFields, textLimits } from './proposition-fields.js';
import { someCodes } from './proposition.fixture.js';

const settle = (input: Partial<PropositionInput>) => settleFields({ title: '榜题', ...input }, someCodes);

function refusal(input: Partial<PropositionInput>): string {
  try {
    settle(input);
  } catch (error) {
    return (error as Problem).code.replace('propositions.', '');
  }
  return 'accepted';
}

describe('the fields of a proposition', () => {
  it('keep "not given" as null: never 0, today or an empty text', () => {
    const { head, content, indicators } = settle({ summary: '  ', externalCode: '', keywords: [' '], jobsDueOn: ' ', industryCode: '' });
    expect({ ...head, title: null, keywords: null, winners: null, negotiable: null }).toEqual(Object.fromEntries(Object.keys(head).map((name) => [name, null])));
    expect(Object.values(content).every((one) => one === null)).toBe(true);
    expect([head.keywords, head.winners, head.negotiable, indicators]).toEqual([[], 1, false, []]);
  });

  it('keep 0 where 0 is said', () => expect(settle({ expectedJobs: 0, bountyFen: 0 }).head).toMatchObject({ expectedJobs: 0, bountyFen: 0 }));

  it('tidy white space, in lines more than in prose', () => {
    const { head, content } = settle({ title: ' 低温\n 电池 ', keywords: ['储能', ' 储能 ', '电池'], background: ' 一\r\n 二 ' });
    expect([head.title, head.keywords, content.background]).toEqual(['低温 电池', ['储能', '电池'], '一\n 二']);
  });

  it('take code points as people count characters', () => {
    expect(refusal({ title: '𡐓'.repeat(80) })).toBe('accepted');
    expect(refusal({ title: '𡐓'.repeat(81) })).toBe('text-too-long');
  });

  it('name industry and region after the lists, with section letter', () => {
    expect(settle({ industryCode: ' C3841 ', regionCode: '430100' }).head).toMatchObject({
      industryCode: 'C3841', industrySection: 'C', industryName: '锂离子电池制造', regionCode: '430100', regionName: '湖南省长沙市',
    });
  });

  it.each([
    [{ title: ' ' }, 'title-needed'],
    [{ summary: '字'.repeat(textLimits.summary + 1) }, 'text-too-long'],
    [{ keywords: Array.from({ length: 11 }, (_, n) => `词${n}`) }, 'too-many'],
    [{ keywords: ['字'.repeat(21)] }, 'text-too-long'],
    [{ industryCode: 'Z9999' }, 'industry-unknown'],
    [{ regionCode: '999999' }, 'region-unknown'],
    [{ discipline: '新工科' }, 'choice-unknown'],
    [{ cooperation: 'GIFT' }, 'choice-unknown'],
    [{ bountyFen: 1, negotiable: true }, 'bounty-or-negotiable'],
    [{ bountyFen: 1.5 }, 'kernel.money-out-of-range'],
    [{ bountyFen: -1 }, 'kernel.money-out-of-range'],
    [{ expectedJobs: -1 }, 'number-out-of-range'],
    [{ expectedJobs: 1.5 }, 'number-out-of-range'],
    [{ months: 0 }, 'number-out-of-range'],
    [{ maxBids: 0 }, 'number-out-of-range'],
    [{ winners: 3, maxBids: 2 }, 'winners-over-quota'],
    [{ winners: 2, maxBids: 2 }, 'accepted'],
    [{ jobsDueOn: '2026-02-29' }, 'day-malformed'],
    [{ jobsDueOn: '2028-02-29' }, 'accepted'],
    [{ jobsDueOn: '2026/02/28' }, 'day-malformed'],
  ] as const)('%j: %s', (input, code) => expect(refusal(input)).toBe(code));
});

describe('indicators', () => {
  const one = (given: object) => ({ indicators: [{ name: '估计误差', operator: 'LE', target: '3', ...given }] });

  it('keep their order', () => {
    const { indicators } = settle({ indicators: ['甲', '乙', '丙'].map((name) => ({ name, operator: 'GE', target: '1' })) });
    expect(indicators.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    [{}, 'accepted'],
    [{ target: '-0.5' }, 'accepted'],
    [{ target: '3 %' }, 'indicator-target-malformed'],
    [{ target: '' }, 'indicator-target-malformed'],
    [{ name: ' ' }, 'indicator-target-malformed'],
    [{ operator: 'BETWEEN', target: '10~20' }, 'accepted'],
    [{ operator: 'BETWEEN', target: '20~10' }, 'indicator-target-malformed'],
    [{ operator: 'BETWEEN', target: '10' }, 'indicator-target-malformed'],
    [{ operator: 'DESCRIBED', target: '达到行业领先水平' }, 'accepted'],
    [{ operator: '≤' }, 'choice-unknown'],
  ])('%j: %s', (given, code) => expect(refusal(one(given))).toBe(code));

  it('are at most twenty', () => expect(refusal({ indicators: Array.from({ length: 21 }, () => one({}).indicators[0]!) })).toBe('too-many'));
});
