import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#kernel';
import { amendProposition, leastCloseAfter } from './amend-proposition.js';
import { impactOf } from './amendment-impact.js';
import { fieldRules, writtenFields } from './field-rules.js';
import { aDraft, later, NOW, someCodes } from './proposition.fixture.js';
import { type PropositionInput, settleFields } from './proposition-fields.js';
import type { Proposition, WholeProposition } from './proposition.js';

const input: PropositionInput = {
  title: '低温电池健康状态在线估计', industryCode: 'C3841', regionCode: '430100', expectedJobs: 3, bountyFen: 100, summary: '摘要', acceptance: '企业验收', contactPhone: '0731-1',
  keywords: ['储能'], indicators: [{ name: '误差', operator: 'LE', target: '3', unit: '%' }, { name: '寿命', operator: 'GE', target: '1000', testMethod: '台架' }],
};

function anOpen(given: Partial<Proposition> = {}): WholeProposition {
  const draft = aDraft({ input });
  return { ...draft, proposition: { ...draft.proposition, state: 'OPEN', openAt: NOW, publishedAt: NOW, closeAt: later(30), bidCount: 4, ...given } };
}

let made = 0;
const amend = (change: Partial<PropositionInput>, { whole = anOpen(), now = later(1), closeAt = null }: { whole?: WholeProposition; now?: Date; closeAt?: Date | null } = {}) =>
  amendProposition(whole, settleFields({ ...input, ...change }, someCodes), { changeId: 'change', newId: () => `new-${++made}`, closeAt, leastClose: leastCloseAfter(now), reason: '更正', now });
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as Problem).code.replace('propositions.', '');
  }
};

describe('an amendment', () => {
  it('says what changed, from what to what, and whether it matters', () => {
    const { next, events, change } = amend({ acceptance: '第三方检测', title: '新题', keywords: ['储能', '低温'] });
    expect(change).toEqual({
      kind: 'AMENDED', material: true, reason: '更正', closeAt: null,
      lines: [{ field: 'title', from: input.title, to: '新题' }, { field: 'keywords', from: '储能', to: '储能、低温' }, { field: 'acceptance', from: '企业验收', to: '第三方检测' }],
    });
    expect(next).toMatchObject({ proposition: { state: 'OPEN', title: '新题', closeAt: later(30) }, content: { acceptance: '第三方检测' } });
    expect(events[0]!.payload).toMatchObject({ changeId: 'change', material: true, fields: ['title', 'keywords', 'acceptance'], closeAt: later(30).toISOString(), extended: false });
  });

  it('leaves bidders seven days when it is material, and no more than there were when it is not', () => {
    const inLastDays = { now: later(26) };
    expect(amend({ bountyFen: 50 }, inLastDays).next.proposition.closeAt).toEqual(later(33));
    expect(amend({ bountyFen: 50 }, inLastDays).change).toMatchObject({ closeAt: later(33), lines: [{ field: 'bountyFen', from: '100', to: '50' }, { field: 'closeAt', from: later(30).toISOString(), to: later(33).toISOString() }] });
    expect(amend({ summary: '新摘要' }, inLastDays).next.proposition.closeAt).toEqual(later(30));
    expect(amend({ bountyFen: 50 }, { now: later(23) }).next.proposition.closeAt).toEqual(later(30));
  });

  it('may give more time, never less', () => {
    expect(amend({}, { closeAt: later(40) }).change).toMatchObject({ material: false, closeAt: later(40), lines: [{ field: 'closeAt' }] });
    expect(amend({ bountyFen: 50 }, { now: later(26), closeAt: later(31) }).next.proposition.closeAt).toEqual(later(33));
    expect(refusal(() => amend({ title: '新题' }, { closeAt: later(29) }))).toBe('deadline-not-earlier');
    expect(refusal(() => amend({}, { closeAt: later(800) }))).toBe('window-not-valid');
  });

  it('keeps the ids of indicators that keep their name: sealed bids answer them', () => {
    const whole = anOpen();
    const [error, life] = whole.indicators;
    const { next, change } = amend({ indicators: [{ name: '寿命', operator: 'GE', target: '2000', testMethod: '台架' }, { name: '噪声', operator: 'LE', target: '40', unit: 'dB' }] }, { whole });
    expect(next.indicators.map(({ id, name }) => [id, name])).toEqual([[life!.id, '寿命'], [`new-${made}`, '噪声']]);
    expect(next.indicators.map(({ id }) => id)).not.toContain(error!.id);
    expect(change.lines).toEqual([{ field: 'indicators', from: '误差 ≤ 3 %\n寿命 ≥ 1000（台架）', to: '寿命 ≥ 2000（台架）\n噪声 ≤ 40 dB' }]);
  });

  it('tells of what was never public only that it changed', () => {
    const { change, next } = amend({ contactPhone: '0731-2' });
    expect([change.material, change.lines, next.content.contactPhone]).toEqual([false, [{ field: 'contactPhone', from: null, to: null }], '0731-2']);
  });

  it('is refused where nothing changes, where it is counted already, and after the deadline', () => {
    expect(refusal(() => amend({}))).toBe('nothing-to-amend');
    expect(refusal(() => amend({ title: '新题', regionCode: '370303', expectedJobs: 9 }))).toBe('fields-fixed');
    expect(refusal(() => amend({ title: '新题' }, { now: later(30) }))).toBe('deadline-passed');
    expect(refusal(() => amend({ title: '新题' }, { whole: anOpen({ state: 'CLOSED' }) }))).toBe('kernel.not-in-this-state');
  });

  it('shows beforehand which dates move and how many teams are told', () => {
    const { proposition } = anOpen();
    expect(impactOf(proposition, amend({ bountyFen: 50 }, { now: later(26) }).change)).toMatchObject({
      material: true, bidsToTell: 4, dates: [{ name: 'closeAt', from: later(30).toISOString(), to: later(33).toISOString() }],
    });
    expect(impactOf(proposition, amend({ summary: '新摘要' }).change)).toMatchObject({ material: false, bidsToTell: 0, dates: [] });
  });
});

it('has one rule for everything that can be written', () => {
  expect(writtenFields.filter((field) => fieldRules[field] === 'MATERIAL')).toEqual([
    'difficulties', 'research', 'deliverables', 'acceptance', 'indicators', 'months', 'bountyFen', 'negotiable', 'maxBids', 'winners', 'cooperation', 'ipPosition', 'bidderConditions',
  ]);
});
