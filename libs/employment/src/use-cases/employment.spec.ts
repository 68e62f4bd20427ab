import { happened, systemActor } from '#kernel';
import { newId } from '#platform';
import { AgreementSigned, ProjectFinished } from '#projects/events';
import { PropositionEnded, PropositionPublished, PropositionWithdrawn } from '#propositions/events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, ProjectHouse, terms } from '../../../projects/src/projects.fixture.js';
import { RecordAgreementUseCase } from '../../../projects/src/use-cases/record-agreement.use-case.js';
import { TerminateProjectUseCase } from '../../../projects/src/use-cases/terminate-project.use-case.js';
import { FollowAgreement } from '../handlers/follow-agreement.handler.js';
import { FollowProposition } from '../handlers/follow-proposition.handler.js';
import { employmentContext } from '../index.js';
import { ListEntriesQuery } from '../queries/list-entries.query.js';
import { TotalJobsQuery } from '../queries/total-jobs.query.js';
import { RecordHireUseCase } from './record-hire.use-case.js';
import { ReverseEntryUseCase } from './reverse-entry.use-case.js';

const code = (wanted: string) => expect.objectContaining({ code: wanted });
const hire = { startedOn: '2026-02-02', evidenceGrade: 'A' as const, evidence: '去向登记 2026-0042' };

let at: ProjectHouse;
beforeAll(async () => void (at = await ProjectHouse.open(employmentContext)));
afterAll(() => at.house.close());

const record = (who: Cast, projectId: string, change: object = {}) => at.house.get(RecordHireUseCase).execute(who.publisher, projectId, { ...hire, ...change });
const totals = (who: Cast, filter: object = {}) => at.house.get(TotalJobsQuery).execute(who.publisher, filter);
const entries = async (who: Cast, filter: object = {}) => (await at.house.get(ListEntriesQuery).execute(who.publisher, { limit: 100, ...filter })).items;
const published = ({ propositionId, publisherId, officeId }: Cast, expectedJobs: number | null, relisted = false) => happened(PropositionPublished, new Date(), {
  propositionId, publisherId, officeId, expectedJobs, closeAt: new Date().toISOString(), batch: '2026-1', regionCode: null, industryCode: null, relisted,
});
const stored = (event: { kind: { name: string }; at: Date; payload: object }) => ({ id: newId(), name: event.kind.name, at: event.at, actorId: 'system', payload: event.payload as any });

describe('jobs a proposition expects', () => {
  it('count once, though it is told twice and listed again', async () => {
    const cast = await at.aCast();
    await at.tell(published(cast, 5));
    await at.tell(published(cast, 7, true));
    const again = stored(published(cast, 5));
    await at.house.uow.run(systemActor('test'), (tx) => at.house.get(FollowProposition).handle(again, tx));
    expect(await totals(cast)).toEqual({ expected: 5, committed: 0, actual: 0 });
    const [entry] = await entries(cast);
    expect(entry).toMatchObject({ kind: 'EXPECTED', jobs: 5, propositionId: cast.propositionId, officeId: cast.officeId, title: '产线视觉检测', publisherName: '企业发榜方', actions: [] });
    expect(await at.told(entry!.id)).toEqual([{ name: 'jobs-recorded', payload: {
      entryId: entry!.id, kind: 'EXPECTED', jobs: 5, grade: null, propositionId: cast.propositionId, projectId: null, organisationId: cast.publisherId, onDay: entry!.onDay,
    } }]);
  });

  it('make no entry when none are named', async () => {
    const cast = await at.aCast();
    await at.tell(published(cast, null), published({ ...cast, propositionId: newId() }, 0));
    expect(await entries(cast)).toEqual([]);
  });

  it('are taken back when it ends without a winner', async () => {
    const cast = await at.aCast();
    await at.tell(published(cast, 5), happened(PropositionEnded, new Date(), { propositionId: cast.propositionId, reason: '需求已另行解决' }));
    expect((await entries(cast)).map(({ jobs, reason }) => [jobs, reason])).toEqual([[-5, '需求已另行解决'], [5, null]]);
  });

  it('are taken back once by a withdrawal', async () => {
    const cast = await at.aCast();
    const { propositionId } = cast;
    const withdrawn = happened(PropositionWithdrawn, new Date(), { propositionId, reasonCode: 'FUNDING_LOST' });
    await at.tell(published(cast, 5), withdrawn);
    const again = stored(withdrawn);
    await at.house.uow.run(systemActor('test'), (tx) => at.house.get(FollowProposition).handle(again, tx));
    expect(await totals(cast)).toEqual({ expected: 0, committed: 0, actual: 0 });
    expect((await entries(cast)).map(({ jobs, reason, reversesId, reversedById }) => [jobs, reason, reversesId !== null, reversedById !== null]))
      .toEqual([[-5, 'FUNDING_LOST', true, false], [5, null, false, true]]);
    await at.tell(happened(PropositionWithdrawn, new Date(), { propositionId: newId(), reasonCode: 'LEGAL' }));
  });
});

describe('jobs an agreement promises', () => {
  it('count once from its confirmation', async () => {
    const cast = await at.aCast();
    const project = await at.underWay(cast);
    await at.house.drain();
    expect(await totals(cast)).toEqual({ expected: 0, committed: 3, actual: 0 });
    const again = stored(happened(AgreementSigned, new Date(), {
      projectId: project.id, propositionId: cast.propositionId, publisherId: cast.publisherId, committedJobs: 3, amountFen: 1, jobsDueOn: '2027-06-30',
    }));
    await at.house.uow.run(systemActor('test'), (tx) => at.house.get(FollowAgreement).handle(again, tx));
    await at.house.uow.run(systemActor('test'), (tx) => at.house.get(FollowAgreement).handle({ ...again, payload: { ...again.payload, projectId: newId(), committedJobs: 0 } }, tx));
    expect((await entries(cast)).map(({ kind, jobs, projectId }) => [kind, jobs, projectId])).toEqual([['COMMITTED', 3, project.id]]);
  });

  it('are taken back once by the end of a project that is terminated, and stay with one that is accepted', async () => {
    const cast = await at.aCast();
    const [ended, accepted] = [await at.underWay(cast), await at.underWay(cast)];
    await at.house.get(TerminateProjectUseCase).execute(cast.publisher, ended.id, { reason: '技术路线不可行' });
    const finished = (projectId: string, outcome: 'ACCEPTED' | 'TERMINATED') => happened(ProjectFinished, new Date(), { projectId, propositionId: cast.propositionId, outcome, remaining: 0 });
    await at.tell(finished(ended.id, 'TERMINATED'), finished(accepted.id, 'ACCEPTED'), finished(newId(), 'TERMINATED'));
    expect(await totals(cast)).toEqual({ expected: 0, committed: 3, actual: 0 });
    const [promised, takenBack] = (await entries(cast, { projectId: ended.id })).sort((a, b) => b.jobs - a.jobs);
    expect(takenBack).toMatchObject({ kind: 'COMMITTED', jobs: -3, onDay: promised!.onDay, reversesId: promised!.id, reason: '项目终止' });
    expect(await entries(cast, { projectId: ended.id })).toHaveLength(2);
  });
});

describe('hires', () => {
  it('are recorded one by one, by publisher or office, each with its proof', async () => {
    const cast = await at.aCast();
    const project = await at.underWay(cast);
    const first = await record(cast, project.id, { note: '测试工程师', personRef: 'G-20417' });
    expect(first).toMatchObject({ kind: 'ACTUAL', jobs: 1, onDay: '2026-02-02', grade: 'A', evidence: '去向登记 2026-0042', projectId: project.id, actions: ['employment.reverse'] });
    await at.house.get(RecordHireUseCase).execute(cast.office, project.id, { ...hire, evidence: '去向登记 2026-0043', evidenceGrade: 'B' });
    expect((await totals(cast)).actual).toBe(2);
    await expect(record(cast, project.id, { evidence: ' 去向登记  ２０２６-0042 ' })).rejects.toThrow(code('employment.evidence-already-counted'));
    await expect(record(cast, project.id, { evidence: '合同 9', personRef: 'g-20417' })).rejects.toThrow(code('employment.person-already-counted'));
    const [row] = await at.house.database.read<{ personHash: string }>('SELECT personHash FROM job_entry WHERE id = ?', [first.id]);
    expect(row!.personHash).toMatch(/^[0-9a-f]{64}$/);
    const other = await at.underWay(cast);
    expect((await record(cast, other.id, { personRef: 'G-20417' })).projectId).toBe(other.id);
  });

  it('wait for the agreement', async () => {
    const cast = await at.aCast();
    const waiting = await at.award(cast);
    await expect(record(cast, waiting)).rejects.toThrow(code('employment.agreement-first'));
    await at.house.get(RecordAgreementUseCase).execute(cast.publisher, waiting, terms);
    await expect(record(cast, waiting)).rejects.toThrow(code('employment.agreement-first'));
    await at.house.get(TerminateProjectUseCase).execute(cast.publisher, waiting, { reason: '企业变更计划' });
    await expect(record(cast, waiting)).rejects.toThrow(code('employment.agreement-first'));
  });

  it('count from the day of the agreement on, also after the project was ended', async () => {
    const cast = await at.aCast();
    const project = await at.underWay(cast);
    for (const startedOn of ['1950-01-01', '2026-01-14']) await expect(record(cast, project.id, { startedOn })).rejects.toThrow(code('employment.started-before-agreement'));
    expect(await record(cast, project.id, { startedOn: terms.signedOn })).toMatchObject({ onDay: '2026-01-15' });
    await at.house.get(TerminateProjectUseCase).execute(cast.publisher, project.id, { reason: '技术路线不可行' });
    expect(await record(cast, project.id, { evidence: '去向登记 2026-0099' })).toMatchObject({ jobs: 1 });
  });

  it('count once, of 50 with the same evidence at once', async () => {
    const cast = await at.aCast();
    const project = await at.underWay(cast);
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => record(cast, project.id)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of answers) {
      if (one.status === 'rejected') expect(['employment.evidence-already-counted', 'platform.changed-meanwhile']).toContain(one.reason.code);
    }
    expect((await totals(cast)).actual).toBe(1);
  });

  it('are taken back once, of 20 at once, and can be recorded anew', async () => {
    const cast = await at.aCast();
    const project = await at.underWay(cast);
    const wrong = await record(cast, project.id, { personRef: 'G-1' });
    const reverse = () => at.house.get(ReverseEntryUseCase).execute(cast.publisher, wrong.id, { reason: '日期有误' });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, reverse));
    const [done] = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(done).toMatchObject({ jobs: -1, reversesId: wrong.id, reason: '日期有误', onDay: '2026-02-02', actions: [] });
    await expect(reverse()).rejects.toThrow(code('employment.already-reversed'));
    await expect(at.house.get(ReverseEntryUseCase).execute(cast.publisher, done!.id, { reason: '-' })).rejects.toThrow(code('employment.reversal-stands'));
    expect((await totals(cast)).actual).toBe(0);
    await record(cast, project.id, { personRef: 'G-1', startedOn: '2026-03-02' });
    expect((await totals(cast)).actual).toBe(1);
    expect((await entries(cast, { kind: 'ACTUAL' })).map(({ jobs, reversedById, actions }) => [jobs, reversedById, actions])).toEqual([
      [1, null, ['employment.reverse']], [-1, null, []], [1, done!.id, []],
    ]);
    await at.house.drain();
    const [committed] = await entries(cast, { kind: 'COMMITTED' });
    await expect(at.house.get(ReverseEntryUseCase).execute(cast.publisher, committed!.id, { reason: '-' })).rejects.toThrow(code('employment.only-hires-are-reversed'));
  });
});

describe('the ledger', () => {
  it('is only ever added to', async () => {
    const cast = await at.aCast();
    await record(cast, (await at.underWay(cast)).id);
    const rewrite = (sql: string) => at.house.uow.run(systemActor('test'), (tx) => tx.execute(sql));
    const refused = { message: expect.stringContaining('append-only') };
    await expect(rewrite('UPDATE job_entry SET jobs = 100')).rejects.toMatchObject(refused);
    await expect(rewrite('DELETE FROM job_entry')).rejects.toMatchObject(refused);
  });

  it('gives three figures that are never one, for a project, a proposition, an office, a period', async () => {
    const cast = await at.aCast();
    await at.tell(published(cast, 9));
    const [one, other] = [await at.underWay(cast), await at.underWay(cast)];
    await at.house.drain();
    await record(cast, one.id, { startedOn: '2026-01-31' });
    await record(cast, other.id, { startedOn: '2026-02-01' });
    expect(await totals(cast)).toEqual({ expected: 9, committed: 6, actual: 2 });
    expect(await totals(cast, { projectId: one.id })).toEqual({ expected: 0, committed: 3, actual: 1 });
    expect(await totals(cast, { propositionId: cast.propositionId })).toEqual({ expected: 9, committed: 6, actual: 2 });
    expect(await totals(cast, { from: '2026-01-01', to: '2026-01-31' })).toEqual({ expected: 0, committed: 0, actual: 1 });
    const office = at.house.get(TotalJobsQuery).execute(cast.office, { officeId: cast.officeId });
    expect(await office).toEqual({ expected: 9, committed: 6, actual: 2 });
    expect(await totals(cast, { publisherId: newId() })).toEqual({ expected: 0, committed: 0, actual: 0 });
    const first = await at.house.get(ListEntriesQuery).execute(cast.publisher, { limit: 3 });
    const second = await at.house.get(ListEntriesQuery).execute(cast.publisher, { limit: 3, cursor: first.next! });
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
    expect(new Set([...first.items, ...second.items].map((entry) => entry.id)).size).toBe(5);
  });
});
