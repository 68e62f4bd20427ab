import { describe, expect, it } from '@jest/globals';
import { type PlanFacts, type PlannedMilestone, planMilestones } from './plan-milestones.js';
import { aMilestone, aProject, now } from './project.fixture.js';

const facts: PlanFacts = { freshIds: ['n1', 'n2', 'n3'], usedIds: [], indicatorIds: ['i1'], now };
const step = (weight: number, change: Partial<PlannedMilestone> = {}): PlannedMilestone =>
  ({ title: `步骤${weight}`, dueOn: '2026-11-30', weight, indicatorIds: [], ...change });

describe('planning milestones', () => {
  it('lays them down in the order given', () => {
    const { next, events } = planMilestones(aProject({ state: 'SETUP' }), [], [step(40, { indicatorIds: ['i1'] }), step(60)], facts);
    expect(next.map(({ id, place, weight, state }) => [id, place, weight, state])).toEqual([['n1', 1, 40, 'PLANNED'], ['n2', 2, 60, 'PLANNED']]);
    expect(events[0]!.payload).toEqual({ projectId: 'project', milestones: 2 });
  });

  it.each([[[40, 59], 99], [[40, 61], 101], [[100, 100], 200]])('refuses weights %j', (weights, sum) => {
    expect(() => planMilestones(aProject(), [], weights.map((one) => step(one)), facts))
      .toThrow(expect.objectContaining({ code: 'projects.weights-not-100', facts: { sum } }));
  });

  it('changes a milestone that is named by its id, and forgives lateness only for a new due day', () => {
    const late = aMilestone({ overdueSince: now });
    const same = planMilestones(aProject(), [late], [step(100, { id: 'm1' })], facts);
    expect(same.next).toEqual([{ ...late, title: '步骤100' }]);
    const later = planMilestones(aProject(), [late], [step(100, { id: 'm1', dueOn: '2026-12-31' })], facts);
    expect(later.next[0]).toMatchObject({ id: 'm1', overdueSince: null });
  });

  it.each([
    ['an indicator of another proposition', {}, [step(100, { indicatorIds: ['i2'] })], 'projects.indicator-unknown'],
    ['a milestone of another project', {}, [step(100, { id: 'strange' })], 'projects.milestone-missing'],
    ['one milestone named twice', {}, [step(50, { id: 'm1' }), step(50, { id: 'm1' })], 'projects.milestone-missing'],
    ['dropping one that has reports or files', { usedIds: ['m1'] }, [step(100)], 'projects.milestone-in-use'],
  ])('refuses %s', (_, change, wanted, code) => {
    expect(() => planMilestones(aProject(), [aMilestone()], wanted, { ...facts, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it.each(['SUBMITTED', 'ACCEPTED', 'REWORK'] as const)('is fixed once one was submitted (%s)', (state) => {
    expect(() => planMilestones(aProject(), [aMilestone({ state })], [step(100)], facts)).toThrow(expect.objectContaining({ code: 'projects.plan-fixed' }));
  });

  it.each(['PAUSED', 'ACCEPTANCE_APPLIED', 'REWORK', 'ACCEPTED', 'TERMINATED'] as const)('is not possible in %s', (state) => {
    expect(() => planMilestones(aProject({ state }), [], [step(100)], facts)).toThrow(expect.objectContaining({ code: 'projects.work-rests' }));
  });
});
