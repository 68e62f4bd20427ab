import { describe, expect, it } from '@jest/globals';
import type { KeptFile } from './add-deliverable.js';
import { possibleActions, possibleMilestoneActions } from './possible-actions.js';
import { aMilestone, anAgreement, aProject, now } from './project.fixture.js';

const of = (state: Parameters<typeof aProject>[0], agreement = anAgreement({ confirmedAt: now }), milestones = [aMilestone()]) =>
  possibleActions(aProject(state), { awardStands: true, agreement, milestones }).map((one) => one.replace('projects.', '')).sort();

describe('what can be done now', () => {
  it('follows from state, agreement and milestones', () => {
    const nothing = { agreement: null, milestones: [] };
    expect(possibleActions(aProject({ state: 'SETUP' }), { awardStands: false, ...nothing })).toEqual(['projects.plan']);
    expect(possibleActions(aProject({ state: 'SETUP' }), { awardStands: true, ...nothing })).toEqual(['projects.record-agreement', 'projects.terminate', 'projects.plan']);
    expect(of({ state: 'SETUP' }, anAgreement())).toEqual(['confirm-agreement', 'plan', 'record-agreement', 'terminate']);
    expect(of({ state: 'ACTIVE' })).toEqual(['pause', 'plan', 'report', 'terminate']);
    expect(of({ state: 'ACTIVE' }, undefined, [aMilestone({ state: 'ACCEPTED' })])).toEqual(['apply-for-acceptance', 'pause', 'report', 'terminate']);
    expect(of({ state: 'REWORK' }, undefined, [aMilestone({ state: 'ACCEPTED' })])).toEqual(['apply-for-acceptance', 'report', 'terminate']);
    expect(of({ state: 'PAUSED' })).toEqual(['resume', 'terminate']);
    expect(of({ state: 'ACCEPTANCE_APPLIED' })).toEqual(['accept', 'send-back', 'terminate']);
    expect(of({ state: 'ACCEPTED' })).toEqual([]);
    expect(of({ state: 'TERMINATED' })).toEqual([]);
  });

  it('is told of each milestone too', () => {
    const actions = (project: Parameters<typeof aProject>[0], milestone: Parameters<typeof aMilestone>[0], kept: KeptFile[] = []) => possibleMilestoneActions(aProject(project), aMilestone(milestone), kept);
    expect(actions({}, {})).toEqual(['projects.add-deliverable', 'projects.submit-milestone']);
    expect(actions({}, { state: 'SUBMITTED' })).toEqual(['projects.accept-milestone', 'projects.send-milestone-back']);
    expect(actions({}, { state: 'ACCEPTED' })).toEqual([]);
    expect(actions({ state: 'REWORK' }, { state: 'ACCEPTED' })).toEqual(['projects.add-deliverable']);
    expect(actions({ state: 'PAUSED' }, {})).toEqual([]);
    expect(actions({}, {}, Array.from({ length: 30 }, () => ({ milestoneId: 'm1', bytes: 1 })))).toEqual(['projects.submit-milestone']);
  });
});
