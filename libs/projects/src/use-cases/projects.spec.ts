import { BidAwarded, BidDeclined, BidVoided } from '#bids/events';
import { OrganisationRenamed } from '#identity/events';
import { happened, systemActor } from '#kernel';
import { newId } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowAward } from '../handlers/follow-award.handler.js';
import { type Cast, ProjectHouse, terms } from '../projects.fixture.js';
import { ListProgressReportsQuery } from '../queries/list-progress-reports.query.js';
import { ListProjectsQuery } from '../queries/list-projects.query.js';
import { AcceptMilestoneUseCase } from './accept-milestone.use-case.js';
import { AcceptProjectUseCase } from './accept-project.use-case.js';
import { ApplyForAcceptanceUseCase } from './apply-for-acceptance.use-case.js';
import { ConfirmAgreementUseCase } from './confirm-agreement.use-case.js';
import { PauseProjectUseCase } from './pause-project.use-case.js';
import { PlanMilestonesUseCase } from './plan-milestones.use-case.js';
import { RecordAgreementUseCase } from './record-agreement.use-case.js';
import { ReportProgressUseCase } from './report-progress.use-case.js';
import { ResumeProjectUseCase } from './resume-project.use-case.js';
import { SendMilestoneBackUseCase } from './send-milestone-back.use-case.js';
import { SendProjectBackUseCase } from './send-project-back.use-case.js';
import { SubmitMilestoneUseCase } from './submit-milestone.use-case.js';
import { TerminateProjectUseCase } from './terminate-project.use-case.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const code = (wanted: string) => expect.objectContaining({ code: wanted });

let at: ProjectHouse;
let cast: Cast;
beforeAll(async () => {
  at = await ProjectHouse.open();
  cast = await at.aCast();
});
afterAll(() => at.house.close());

const submit = (id: string, milestoneId: string) => at.house.get(SubmitMilestoneUseCase).execute(cast.leader, id, milestoneId);
const accept = (id: string, milestoneId: string) => at.house.get(AcceptMilestoneUseCase).execute(cast.publisher, id, milestoneId);

/** Every milestone accepted and acceptance applied for. */
async function applied(weights: number[] = [100], who: Cast = cast) {
  const project = await at.underWay(who, weights);
  for (const { id } of project.milestones) {
    await at.house.get(SubmitMilestoneUseCase).execute(who.leader, project.id, id);
    await at.house.get(AcceptMilestoneUseCase).execute(who.publisher, project.id, id);
  }
  return at.house.get(ApplyForAcceptanceUseCase).execute(who.leader, project.id);
}

describe('an award', () => {
  it('opens one project, though it is delivered twice', async () => {
    const { bidId, awarded } = await at.aWinner(cast);
    await at.tell(awarded);
    const again = { id: newId(), name: BidAwarded.name, at: new Date(), actorId: 'system', payload: awarded.payload };
    await at.house.uow.run(systemActor('test'), (tx) => at.house.get(FollowAward).handle(again, tx));
    const rows = await at.projectsOf(bidId);
    expect(rows).toHaveLength(1);
    const project = await at.show(cast.leader, rows[0]!.id);
    expect(project).toMatchObject({ state: 'SETUP', kind: 'STUDENT', title: '产线视觉检测', teamName: '揭榜团队', publisherName: '企业发榜方', percentComplete: 0, milestones: [], agreement: null });
    expect((await at.told(project.id)).map(({ name }) => name)).toEqual(['project-opened']);
  });

  it('turned down says that the proposition is over only when other work on it was done', async () => {
    const own = await at.aCast();
    const [done, waiting] = [await at.underWay(own), await at.award(own)];
    await at.house.get(TerminateProjectUseCase).execute(own.publisher, done.id, { reason: '技术路线不可行' });
    const { bidId, propositionId, teamId } = await at.show(own.leader, waiting);
    await at.tell(happened(BidDeclined, new Date(), { bidId, propositionId, teamId }));
    expect((await at.told(done.id)).at(-1)!.payload).toMatchObject({ remaining: 1 });
    expect((await at.told(waiting)).at(-1)!).toMatchObject({ name: 'project-finished', payload: { outcome: 'TERMINATED', remaining: 0 } });
  });

  it('turned down ends the project that waits for its agreement, and none that has begun', async () => {
    const decline = async (projectId: string) => {
      const { bidId, propositionId, teamId } = await at.show(cast.leader, projectId);
      await at.tell(happened(BidDeclined, new Date(), { bidId, propositionId, teamId }));
      await at.tell(happened(BidDeclined, new Date(), { bidId, propositionId, teamId }));
    };
    const waiting = await at.award(cast);
    await decline(waiting);
    expect((await at.show(cast.leader, waiting)).state).toBe('TERMINATED');
    expect((await at.told(waiting)).map(({ name }) => name)).toEqual(['project-opened', 'project-abandoned']);
    const begun = await at.underWay(cast);
    await decline(begun.id);
    expect((await at.show(cast.leader, begun.id)).state).toBe('ACTIVE');
  });

  it('and its loss are handled in the order in which they happened', async () => {
    const { propositionId, teamId } = cast;
    for (const [loss, reason] of [[BidDeclined, '团队放弃中榜'], [BidVoided, '命题已撤榜，中榜作废']] as const) {
      const { bidId, awarded } = await at.aWinner(cast);
      await at.tell(awarded, happened(loss, new Date(), { bidId, propositionId, teamId }));
      expect(await at.projectsOf(bidId)).toMatchObject([{ state: 'TERMINATED', reason }]);
    }
  });

  it('that is lost by the time it is handled opens nothing', async () => {
    for (const state of ['DECLINED', 'VOID'] as const) {
      const { bidId, awarded } = await at.aWinner(cast, state);
      await at.tell(awarded);
      expect(await at.projectsOf(bidId)).toEqual([]);
    }
  });
});

describe('the agreement', () => {
  it('is entered by the publisher, corrected, and confirmed once by the leader who read it', async () => {
    const id = await at.award(cast);
    const record = at.house.get(RecordAgreementUseCase);
    const confirm = at.house.get(ConfirmAgreementUseCase);
    await expect(confirm.execute(cast.leader, id, { revision: 1 })).rejects.toThrow(code('projects.agreement-missing'));
    await record.execute(cast.publisher, id, { ...terms, amountFen: 1 });
    const corrected = await record.execute(cast.office, id, terms);
    expect(corrected.agreement).toMatchObject({ ...terms, revision: 2, confirmedAt: null });
    await expect(confirm.execute(cast.leader, id, { revision: 1 })).rejects.toThrow(code('projects.agreement-changed'));
    const begun = await confirm.execute(cast.leader, id, { revision: 2 });
    expect(begun).toMatchObject({ state: 'ACTIVE', agreement: { revision: 2 } });
    expect(begun.agreement!.confirmedAt).not.toBeNull();
    await expect(confirm.execute(cast.leader, id, { revision: 2 })).rejects.toThrow(code('projects.agreement-stands'));
    await expect(record.execute(cast.publisher, id, terms)).rejects.toThrow(code('projects.agreement-stands'));
    expect((await at.told(id)).filter(({ name }) => name === 'agreement-signed')).toEqual([{ name: 'agreement-signed', payload: {
      projectId: id, propositionId: cast.propositionId, publisherId: cast.publisherId, committedJobs: 3, amountFen: 20_000_000, jobsDueOn: '2027-06-30',
    } }]);
  });

  it('is signed once by 20 confirmations at once', async () => {
    const id = await at.award(cast);
    await at.house.get(RecordAgreementUseCase).execute(cast.publisher, id, terms);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => at.house.get(ConfirmAgreementUseCase).execute(cast.leader, id, { revision: 1 })));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await at.told(id)).filter(({ name }) => name === 'agreement-signed')).toHaveLength(1);
  });
});

describe('the plan', () => {
  it('is replaced as a whole until a milestone is submitted', async () => {
    const project = await at.underWay(cast, [40, 60]);
    const [first] = project.milestones;
    await expect(at.plan(cast.publisher, project.id, [40, 59])).rejects.toThrow(code('projects.weights-not-100'));
    const indicators = [cast.indicatorId];
    const replaced = await at.house.get(PlanMilestonesUseCase).execute(cast.publisher, project.id, { milestones: [
      { title: '方案评审', dueOn: '2030-01-31', weight: 10 }, { id: first!.id, title: '样机', dueOn: '2030-11-30', weight: 90, indicatorIds: indicators },
    ] });
    expect(replaced.milestones.map(({ place, title, weight }) => [place, title, weight])).toEqual([[1, '方案评审', 10], [2, '样机', 90]]);
    expect(replaced.milestones[1]).toMatchObject({ id: first!.id, indicatorIds: indicators });
    await submit(project.id, first!.id);
    await expect(at.plan(cast.publisher, project.id, [100])).rejects.toThrow(code('projects.plan-fixed'));
  });

  it('keeps milestones that have reports', async () => {
    const project = await at.underWay(cast);
    await at.house.get(ReportProgressUseCase).execute(cast.member, project.id, { milestoneId: project.milestones[1]!.id, percent: 10, text: '开始' });
    await expect(at.plan(cast.publisher, project.id, [100])).rejects.toThrow(code('projects.milestone-in-use'));
  });

  it('is made by both sides before the agreement, and moved by the publisher alone after it', async () => {
    const id = await at.award(cast);
    expect((await at.plan(cast.leader, id, [100])).milestones).toHaveLength(1);
    const project = await at.underWay(cast);
    await expect(at.plan(cast.leader, project.id, [100])).rejects.toThrow(code('kernel.not-allowed'));
  });
});

describe('progress', () => {
  it('is reported by the team, newest first, and never changed', async () => {
    const project = await at.underWay(cast);
    const report = at.house.get(ReportProgressUseCase);
    for (const percent of [10, 20, 30]) await report.execute(percent === 20 ? cast.leader : cast.member, project.id, { percent, text: `完成 ${percent}%` });
    const list = at.house.get(ListProgressReportsQuery);
    const first = await list.execute(cast.publisher, project.id, { limit: 2 });
    expect(first.items.map((one) => one.percent)).toEqual([30, 20]);
    const second = await list.execute(cast.publisher, project.id, { limit: 2, cursor: first.next! });
    expect(second).toMatchObject({ items: [{ percent: 10, milestoneId: null, reportedBy: cast.member.id }], next: null });
    const refused = { message: expect.stringContaining('append-only') };
    const rewrite = (sql: string) => at.house.uow.run(systemActor('test'), (tx) => tx.execute(sql));
    await expect(rewrite('UPDATE project_report SET percent = 99')).rejects.toMatchObject(refused);
    await expect(rewrite('DELETE FROM project_report')).rejects.toMatchObject(refused);
    await expect(report.execute(cast.member, project.id, { milestoneId: newId(), percent: 1, text: '-' })).rejects.toThrow(code('projects.milestone-missing'));
  });

  it('comes to one acceptance of 50 at once', async () => {
    const project = await at.underWay(cast);
    const milestoneId = project.milestones[0]!.id;
    await submit(project.id, milestoneId);
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => accept(project.id, milestoneId)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of answers) if (one.status === 'rejected') expect(one.reason).toEqual(code('kernel.not-in-this-state'));
    expect((await at.told(project.id)).filter(({ name }) => name === 'milestone-accepted')).toHaveLength(1);
    expect((await at.show(cast.publisher, project.id)).percentComplete).toBe(40);
  });

  it('goes back to the team with a reason, and on from there', async () => {
    const project = await at.underWay(cast, [100]);
    const milestoneId = project.milestones[0]!.id;
    await expect(accept(project.id, milestoneId)).rejects.toThrow(code('kernel.not-in-this-state'));
    await submit(project.id, milestoneId);
    const back = await at.house.get(SendMilestoneBackUseCase).execute(cast.office, project.id, milestoneId, { reason: '缺低温数据' });
    expect(back.milestones[0]).toMatchObject({ state: 'REWORK', reason: '缺低温数据' });
    await submit(project.id, milestoneId);
    expect(await accept(project.id, milestoneId)).toMatchObject({ percentComplete: 100, milestones: [{ state: 'ACCEPTED' }], nextDueOn: null });
  });

  it('finds no milestone of another project', async () => {
    const [one, other] = [await at.underWay(cast), await at.underWay(cast)];
    await expect(submit(one.id, other.milestones[0]!.id)).rejects.toThrow(code('projects.milestone-missing'));
  });
});

describe('the end', () => {
  it('is acceptance, by way of rework', async () => {
    const project = await applied([30, 70]);
    const back = await at.house.get(SendProjectBackUseCase).execute(cast.publisher, project.id, { reason: '补充说明书' });
    expect(back).toMatchObject({ state: 'REWORK', reason: '补充说明书' });
    await at.house.get(ApplyForAcceptanceUseCase).execute(cast.leader, project.id);
    const done = await at.house.get(AcceptProjectUseCase).execute(cast.publisher, project.id);
    expect(done).toMatchObject({ state: 'ACCEPTED', reason: null, percentComplete: 100, actions: [] });
    expect(done.finishedAt).not.toBeNull();
  });

  it('is not asked for while milestones are open', async () => {
    const project = await at.underWay(cast);
    await expect(at.house.get(ApplyForAcceptanceUseCase).execute(cast.leader, project.id)).rejects.toThrow(code('projects.milestones-not-accepted'));
  });

  it('says how many projects of the proposition remain, also when two end at once', async () => {
    const own = await at.aCast();
    const finished = await at.underWay(own);
    const [one, other] = [await applied([100], own), await applied([100], own)];
    await at.house.get(TerminateProjectUseCase).execute(own.publisher, finished.id, { reason: '技术路线不可行' });
    await Promise.all([one, other].map(({ id }) => at.house.get(AcceptProjectUseCase).execute(own.publisher, id)));
    const told = await Promise.all([finished, one, other].map(async ({ id }) => (await at.told(id)).find(({ name }) => name === 'project-finished')!.payload));
    expect(told.map(({ outcome }) => outcome)).toEqual(['TERMINATED', 'ACCEPTED', 'ACCEPTED']);
    expect(told.map(({ remaining }) => remaining).sort()).toEqual([0, 1, 2]);
  });
});

describe('the due day', () => {
  const late = async (milestoneOfProject: string) => (await at.told(milestoneOfProject)).filter(({ name }) => name === 'milestone-overdue');

  it('passes once, for active projects only, and stays on record after a late submission', async () => {
    const today = await at.underWay(cast, [40, 60], new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    const resting = await at.underWay(cast, [100], today.milestones[0]!.dueOn);
    await at.house.get(PauseProjectUseCase).execute(cast.publisher, resting.id, { reason: '设备检修' });
    await submit(today.id, today.milestones[1]!.id);
    await at.house.tick();
    expect(await late(today.id)).toEqual([]);
    await at.house.tick({ ahead: DAY_MS });
    await at.house.tick({ ahead: DAY_MS + 60_000 });
    expect(await late(today.id)).toEqual([{ name: 'milestone-overdue', payload: { projectId: today.id, milestoneId: today.milestones[0]!.id, dueOn: today.milestones[0]!.dueOn } }]);
    expect(await late(resting.id)).toEqual([]);
    const shown = await at.show(cast.leader, today.id);
    expect(shown.overdue).toBe(true);
    expect(shown.milestones.map((one) => one.overdue)).toEqual([true, false]);
    expect(shown.milestones[0]!.overdueSince).toBe(`${shown.milestones[0]!.dueOn}T16:00:00.000Z`);

    const listed = await at.house.get(ListProjectsQuery).execute(cast.publisher, { as: 'PUBLISHER', overdue: true, limit: 100 });
    expect(listed.items.map((one) => one.id)).toEqual([today.id]);
    const submitted = await submit(today.id, today.milestones[0]!.id);
    expect(submitted).toMatchObject({ overdue: false, milestones: [{ overdue: false, overdueSince: shown.milestones[0]!.overdueSince }, {}] });

    await at.house.get(ResumeProjectUseCase).execute(cast.publisher, resting.id);
    await at.house.tick({ ahead: DAY_MS + 120_000 });
    expect(await late(resting.id)).toHaveLength(1);
  });
});

describe('lists', () => {
  it('show each side its own, newest first, page by page', async () => {
    const own = await at.aCast();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift(await at.award(own));
    const list = at.house.get(ListProjectsQuery);
    const idsOf = async (...[actor, request]: Parameters<typeof list.execute>) => (await list.execute(actor, request)).items.map((one) => one.id);
    for (const [actor, as] of [[own.leader, 'TEAM'], [own.adviser, 'TEAM'], [own.publisher, 'PUBLISHER']] as const) {
      expect(await idsOf(actor, { as, limit: 100 })).toEqual(ids);
    }
    const page = await list.execute(own.publisher, { as: 'PUBLISHER', limit: 2 });
    expect(page.items.map((one) => one.id)).toEqual(ids.slice(0, 2));
    expect(await idsOf(own.publisher, { as: 'PUBLISHER', limit: 2, cursor: page.next! })).toEqual(ids.slice(2));
    expect(await idsOf(own.stranger, { as: 'TEAM', limit: 100 })).toEqual([]);
    expect(await idsOf(own.otherPublisher, { as: 'PUBLISHER', limit: 100 })).toEqual([]);
    expect(await idsOf(own.office, { as: 'OFFICE', limit: 100, publisherId: own.publisherId })).toEqual(ids);
    expect(await idsOf(own.otherOffice, { as: 'OFFICE', limit: 100 })).toEqual([]);
    expect(await idsOf(own.office, { as: 'OFFICE', limit: 100, propositionId: own.propositionId, state: 'ACTIVE' })).toEqual([]);
    await expect(list.execute(own.stranger, { as: 'PUBLISHER', limit: 1 })).rejects.toThrow(code('kernel.not-allowed'));
    await expect(list.execute(own.publisher, { as: 'OFFICE', limit: 1 })).rejects.toThrow(code('kernel.not-allowed'));
  });

  it('show the publisher under its new name', async () => {
    const own = await at.aCast();
    const id = await at.award(own);
    await at.tell(happened(OrganisationRenamed, new Date(), { organisationId: own.publisherId, name: '某智能装备有限公司' }));
    expect((await at.show(own.leader, id)).publisherName).toBe('某智能装备有限公司');
  });
});
