import { describe, expect, it } from '@jest/globals';
import { addDeliverable, type KeptFile } from './add-deliverable.js';
import { acceptMilestone, sendMilestoneBack } from './decide-milestone.js';
import { markOverdue } from './mark-overdue.js';
import { percentComplete } from './milestone.js';
import { projectStates } from '../contract/projects.requests.js';
import { aMilestone, aProject, now } from './project.fixture.js';
import { reportProgress } from './report-progress.js';
import { submitMilestone } from './submit-milestone.js';

const restsIn = (...working: string[]) => projectStates.filter((one) => !working.includes(one));
const refusal = (code: string) => expect.objectContaining({ code });

describe('work on a project', () => {
  it('goes from submission to acceptance, by way of rework', () => {
    const submitted = submitMilestone(aProject(), aMilestone(), { now });
    expect(submitted.next).toMatchObject({ state: 'SUBMITTED', submittedAt: now });
    const back = sendMilestoneBack(aProject(), submitted.next, { reason: '缺低温数据', now });
    expect(back.next).toMatchObject({ state: 'REWORK', reason: '缺低温数据', decidedAt: now });
    const again = submitMilestone(aProject(), back.next, { now });
    expect(again.next).toMatchObject({ state: 'SUBMITTED', reason: null, decidedAt: null });
    const accepted = acceptMilestone(aProject(), again.next, { now });
    expect(accepted.next.state).toBe('ACCEPTED');
    expect([submitted, back, accepted].map(({ events }) => events[0]!.payload)).toEqual([
      { projectId: 'project', milestoneId: 'm1' },
      { projectId: 'project', milestoneId: 'm1', reason: '缺低温数据' },
      { projectId: 'project', milestoneId: 'm1', weight: 100 },
    ]);
  });

  it.each(restsIn('ACTIVE'))('takes no milestone further in %s', (state) => {
    const project = aProject({ state });
    expect(() => submitMilestone(project, aMilestone(), { now })).toThrow(refusal('projects.work-rests'));
    expect(() => acceptMilestone(project, aMilestone({ state: 'SUBMITTED' }), { now })).toThrow(refusal('projects.work-rests'));
    expect(() => sendMilestoneBack(project, aMilestone({ state: 'SUBMITTED' }), { reason: '-', now })).toThrow(refusal('projects.work-rests'));
  });

  it('is reported while it is under way', () => {
    const report = { milestoneId: null, percent: 60, text: '已装配' };
    const { next, events } = reportProgress(aProject({ state: 'REWORK' }), report, { id: 'r1', actorId: 'member', now });
    expect(next).toEqual({ ...report, id: 'r1', projectId: 'project', reportedBy: 'member', reportedAt: now });
    expect(events[0]!.payload).toEqual({ projectId: 'project', milestoneId: null, percent: 60 });
    for (const state of restsIn('ACTIVE', 'REWORK')) {
      expect(() => reportProgress(aProject({ state }), report, { id: 'r1', actorId: 'member', now })).toThrow(refusal('projects.work-rests'));
    }
  });

  it('takes files until the milestone is submitted, and again when the whole project comes back', () => {
    const add = (project: Parameters<typeof aProject>[0], milestone: Parameters<typeof aMilestone>[0]) =>
      addDeliverable(aProject(project), aMilestone(milestone), { fileId: 'f1', sha256: 'aa', bytes: 1, kept: [], now });
    expect(add({}, {}).events[0]!.payload).toEqual({ projectId: 'project', milestoneId: 'm1', fileId: 'f1', sha256: 'aa' });
    expect(add({}, { state: 'REWORK' }).events).toHaveLength(1);
    expect(add({ state: 'REWORK' }, { state: 'ACCEPTED' }).events).toHaveLength(1);
    expect(() => add({}, { state: 'SUBMITTED' })).toThrow(refusal('projects.milestone-closed'));
    expect(() => add({}, { state: 'ACCEPTED' })).toThrow(refusal('projects.milestone-closed'));
    for (const state of restsIn('ACTIVE', 'REWORK')) expect(() => add({ state }, {})).toThrow(refusal('projects.work-rests'));
  });

  it('takes as many files, and as large ones, as a milestone and a project are given', () => {
    const files = (count: number, milestoneId: string, bytes = 1) => Array.from({ length: count }, () => ({ milestoneId, bytes }));
    const add = (kept: readonly KeptFile[], bytes = 1) => () => addDeliverable(aProject(), aMilestone(), { fileId: 'f1', sha256: 'aa', bytes, kept, now });
    expect(add([...files(29, 'm1'), ...files(170, 'm2')])).not.toThrow();
    expect(add(files(30, 'm1'))).toThrow(refusal('projects.milestone-full'));
    expect(add(files(200, 'm2'))).toThrow(refusal('projects.project-full'));
    const almost = files(25, 'm2', 20 * 2 ** 20 - 2 ** 18);
    expect(add(almost, 25 * 2 ** 18)).not.toThrow();
    expect(add(almost, 25 * 2 ** 18 + 1)).toThrow(expect.objectContaining({ code: 'projects.files-too-large', facts: { maxMb: 500, leftMb: 6.2 } }));
  });

  it('is late from the end of the due day in Shanghai', () => {
    const { next, events } = markOverdue(aMilestone(), { now });
    expect(next.overdueSince!.toISOString()).toBe('2026-11-30T16:00:00.000Z');
    expect(events[0]!.payload).toEqual({ projectId: 'project', milestoneId: 'm1', dueOn: '2026-11-30' });
  });

  it('counts the weights of what was accepted', () => {
    const milestones = [aMilestone({ weight: 30, state: 'ACCEPTED' }), aMilestone({ weight: 50, state: 'SUBMITTED' }), aMilestone({ weight: 20, state: 'ACCEPTED' })];
    expect(percentComplete(milestones)).toBe(50);
    expect(percentComplete([])).toBe(0);
  });
});
