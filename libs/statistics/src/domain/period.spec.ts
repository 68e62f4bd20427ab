import { describe, expect, it } from '@jest/globals';
import { freezePeriod, type FreezeFacts } from './freeze-period.js';
import { daysOf, type Figure } from './period.js';
import { restatePeriod } from './restate-period.js';

const figure = (sha256: string): Figure => ({ indicator: 'bids_count', numerator: 1, denominator: null, rows: 1, sha256 });
const facts: FreezeFacts = { id: 'i1', now: new Date('2026-06-30T16:00:00.000Z'), by: 'h1', frozenBefore: false, arriving: 0, generation: 1, figures: [figure('a')] };
const june = { name: '2026-06', officeId: null };

describe('the days of a period', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'], ['2028-02', '2028-02-01', '2028-02-29'], ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'], ['2026-Q4', '2026-10-01', '2026-12-31'], ['2026', '2026-01-01', '2026-12-31'],
  ])('%s', (name, firstDay, lastDay) => expect(daysOf(name)).toEqual({ firstDay, lastDay }));

  it('of nothing else', () => {
    for (const name of ['2026-13', '2026-Q5', '26', '2026-6', '2026-06-01']) expect(() => daysOf(name)).toThrow(expect.objectContaining({ code: 'statistics.period-name-malformed' }));
  });
});

describe('freezing a period', () => {
  it('fixes its figures once its last day is over in Shanghai', () => {
    const { next, events } = freezePeriod(june, facts);
    expect(next).toMatchObject({ state: 'FROZEN', revision: 1, firstDay: '2026-06-01', lastDay: '2026-06-30', figures: facts.figures, frozenBy: 'h1' });
    expect(events.map((one) => [one.kind.name, one.payload])).toEqual([['statistics.period-frozen.v1', { periodId: 'i1', name: '2026-06', officeId: null, revision: 1 }]]);
  });

  it.each([
    ['a millisecond too early', { now: new Date('2026-06-30T15:59:59.999Z') }, 'statistics.period-not-over'],
    ['twice', { frozenBefore: true }, 'statistics.already-frozen'],
    ['while events of it are not counted', { arriving: 3 }, 'statistics.facts-still-arriving'],
  ])('is refused %s', (_, other, code) => expect(() => freezePeriod(june, { ...facts, ...other })).toThrow(expect.objectContaining({ code })));
});

describe('restating a period', () => {
  const frozen = freezePeriod(june, facts).next;
  const later: FreezeFacts = { ...facts, id: 'i2', now: new Date('2026-07-20T00:00:00.000Z'), figures: [figure('b'), { ...figure('c'), indicator: 'brand_new' }] };

  it('keeps the old revision with the reason and freezes a new one', () => {
    const { next, events } = restatePeriod(frozen, '补报', later);
    expect(next.old).toEqual({ ...frozen, state: 'RESTATED', restatedBecause: '补报', replacedBy: 'i2' });
    expect(next.replacement).toMatchObject({ id: 'i2', state: 'FROZEN', revision: 2, figures: later.figures, restatedBecause: null, replacedBy: null });
    expect(events.map((one) => one.kind.name)).toEqual(['statistics.period-restated.v1', 'statistics.period-frozen.v1']);
  });

  it('is refused when no row changed, when it was restated before, and while events are not counted', () => {
    expect(() => restatePeriod(frozen, '补报', { ...later, figures: [figure('a'), figure('a')] })).toThrow(expect.objectContaining({ code: 'statistics.nothing-to-restate' }));
    expect(() => restatePeriod({ ...frozen, state: 'RESTATED' }, '补报', later)).toThrow(expect.objectContaining({ code: 'kernel.not-in-this-state' }));
    expect(() => restatePeriod(frozen, '补报', { ...later, arriving: 1 })).toThrow(expect.objectContaining({ code: 'statistics.facts-still-arriving' }));
  });
});
