import { describe, expect, it } from '@jest/globals';
import { applyForAcceptance } from './apply-for-acceptance.js';
import { abandonProject } from './abandon-project.js';
import { acceptProject, sendProjectBack } from './decide-acceptance.js';
import { openProject } from './open-project.js';
import { pauseProject, resumeProject } from './pause-project.js';
import { aMilestone, aProject, now } from './project.fixture.js';
import { terminateProject } from './terminate-project.js';

const told = ({ events }: { events: readonly { kind: { name: string }; payload: object }[] }) => events.map(({ kind, payload }) => [kind.name, payload]);

describe('the course of a project', () => {
  it('opens with the team, the title and the publisher of that day', () => {
    const opened = openProject({
      id: 'project', bidId: 'bid', now, team: { id: 'team', name: '诊断队', kind: 'TEACHER_STUDENT' },
      proposition: { id: 'proposition', code: null, title: '早期故障诊断', publisherId: 'publisher', responsibleOfficeId: 'office', publisherName: '某机械公司', officeId: 'office' },
    });
    expect(opened.next).toMatchObject({ state: 'SETUP', kind: 'TEACHER_STUDENT', title: '早期故障诊断', officeId: 'office', openedAt: now, finishedAt: null });
    expect(told(opened)).toEqual([['projects.project-opened.v1', {
      projectId: 'project', propositionId: 'proposition', bidId: 'bid', teamId: 'team', publisherId: 'publisher', kind: 'TEACHER_STUDENT',
    }]]);
  });

  it('rests and goes on', () => {
    const paused = pauseProject(aProject(), { reason: '设备检修', now });
    expect(paused.next).toMatchObject({ state: 'PAUSED', reason: '设备检修' });
    expect(resumeProject(paused.next, { now }).next).toMatchObject({ state: 'ACTIVE', reason: null });
  });

  it('asks for acceptance when all milestones are accepted, not before', () => {
    const part = [aMilestone({ weight: 40, state: 'ACCEPTED' }), aMilestone({ weight: 60, state: 'SUBMITTED' })];
    expect(() => applyForAcceptance(aProject(), part, { now })).toThrow(expect.objectContaining({ code: 'projects.milestones-not-accepted', facts: { percent: 40 } }));
    expect(() => applyForAcceptance(aProject(), [], { now })).toThrow(expect.objectContaining({ code: 'projects.milestones-not-accepted' }));
    expect(applyForAcceptance(aProject(), [aMilestone({ state: 'ACCEPTED' })], { now }).next.state).toBe('ACCEPTANCE_APPLIED');
  });

  it('comes back, and is accepted in the end', () => {
    const applied = aProject({ state: 'ACCEPTANCE_APPLIED' });
    const back = sendProjectBack(applied, { reason: '补充说明书', now });
    expect(back.next).toMatchObject({ state: 'REWORK', reason: '补充说明书' });
    const accepted = acceptProject({ ...applied, reason: '补充说明书' }, { remaining: 1, now });
    expect(accepted.next).toMatchObject({ state: 'ACCEPTED', reason: null, finishedAt: now });
    expect(told(accepted)).toEqual([['projects.project-finished.v1', { projectId: 'project', propositionId: 'proposition', outcome: 'ACCEPTED', remaining: 1 }]]);
  });

  it('is terminated with a reason', () => {
    const facts = { awardStands: true, reason: '技术路线不可行', remaining: 0, now };
    const ended = terminateProject(aProject(), facts);
    expect(ended.next).toMatchObject({ state: 'TERMINATED', reason: '技术路线不可行', finishedAt: now });
    expect(told(ended)).toEqual([['projects.project-finished.v1', { projectId: 'project', propositionId: 'proposition', outcome: 'TERMINATED', remaining: 0 }]]);
    const unconfirmed = { ...facts, awardStands: false };
    expect(() => terminateProject(aProject({ state: 'SETUP' }), unconfirmed)).toThrow(expect.objectContaining({ code: 'projects.award-not-confirmed' }));
    expect(terminateProject(aProject({ state: 'PAUSED' }), unconfirmed).next.state).toBe('TERMINATED');
  });

  describe('whose award is lost', () => {
    const setup = aProject({ state: 'SETUP' });
    const abandoned = ['projects.project-abandoned.v1', { projectId: 'project', propositionId: 'proposition', bidId: 'bid', kind: 'STUDENT' }];

    it('leaves the proposition to the next winner', () => {
      const { next, events } = abandonProject(setup, { loss: 'DECLINED', remaining: 0, contracted: false, now });
      expect(next).toMatchObject({ state: 'TERMINATED', reason: '团队放弃中榜', finishedAt: now });
      expect(told({ events })).toEqual([abandoned]);
      expect(told(abandonProject(setup, { loss: 'DECLINED', remaining: 1, contracted: true, now }))).toEqual([abandoned]);
    });

    it('ends the proposition when all other work on it is over', () => {
      expect(told(abandonProject(setup, { loss: 'DECLINED', remaining: 0, contracted: true, now }))).toEqual([
        abandoned, ['projects.project-finished.v1', { projectId: 'project', propositionId: 'proposition', outcome: 'TERMINATED', remaining: 0 }],
      ]);
    });

    it('leaves a withdrawn proposition as it is', () => {
      const { next, events } = abandonProject(setup, { loss: 'VOIDED', remaining: 0, contracted: true, now });
      expect(next.reason).toBe('命题已撤榜，中榜作废');
      expect(told({ events })).toEqual([abandoned]);
    });

    it('is not possible once work began', () => {
      expect(() => abandonProject(aProject(), { loss: 'DECLINED', remaining: 0, contracted: true, now })).toThrow(expect.objectContaining({ code: 'kernel.not-in-this-state' }));
    });
  });
});
