import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '#kernel';
import { verifyTrail } from '#platform';
import { changeRows, openTestHouse, type TestHouse } from '#testing';
import type { Person } from '../../../../tools/drill/people.js';
import { contexts } from '../../src/contexts.js';
import { appointed, bidContent, Cast, DAY_MS, type Desk, inMs, proposition as form, type TeamCast } from '../cast.js';

// The process as the programme's rules tell it, from the first account to the last job, over HTTP only. Each step
// stands on the one before.

let house: TestHouse;
let cast: Cast;
let university: Desk;
let base: Desk;
let bank: Desk;
let enterprise: Desk;
let statistician: Person;
let students: TeamCast;
let classmates: TeamCast;
let withTeacher: TeamCast;

beforeAll(async () => {
  house = await openTestHouse(contexts);
  cast = await Cast.inHouse(house);
  statistician = await appointed(house, cast.people, '统计员', 'STATISTICIAN');
}, 120_000);
afterAll(() => house.close());

/** Does it, and lets everything that follows from it happen. */
async function step<Body = any>(who: Person, route: string, body?: unknown): Promise<Body> {
  const answer = await who.client.expect<Body>(route, body);
  await house.drain();
  return answer;
}

/** The code with which it is refused. */
async function refusal(who: Person, route: string, body?: unknown): Promise<string> {
  const { status, body: answer } = await who.client.ask<{ code: string }>(route, body);
  expect([route, status >= 400 && status < 500]).toEqual([route, true]);
  return answer.code;
}

const look = <Body = any>(who: Person, path: string): Promise<Body> => who.client.expect<Body>(`GET ${path}`);
const today = (): string => dayOf(house.database.clock.now());
const inDays = (days: number): string => dayOf(new Date(Date.now() + days * DAY_MS));

/** The bytes that a receipt's digest covers, made anew from what the API says: RFC 8785. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}

async function expectReceiptHolds(leader: Person, bidId: string): Promise<void> {
  const [receipt, kept] = [await look(leader, `/bids/${bidId}/receipt`), await look(leader, `/bids/${bidId}/content`)];
  expect(receipt.sha256).toBe(createHash('sha256').update(canonical(kept.content)).digest('hex'));
  expect(kept.revision).toBe(receipt.revision);
}

describe('from a proposition to jobs', () => {
  let propositionId: string;
  let indicatorId: string;
  let bidOfStudents: string;
  let bidOfTeacher: string;
  let projectId: string;
  let eventId: string;

  it('organisations register and are verified, an enterprise by an office', async () => {
    base = await cast.desk('DEMONSTRATION_BASE', '示范基地双创办');
    university = await cast.desk('UNIVERSITY', '高校双创办');
    bank = await cast.desk('BANK', '示范银行');
    enterprise = { ...(await cast.people.register('publisher', '企业发榜员', ['STAFF'])), organisationId: '', organisationName: '示范装备制造有限公司' };
    const registered = await step(enterprise, 'POST /organisations', { kind: 'ENTERPRISE', name: enterprise.organisationName, uscc: '91430104MA4T00019M', regionCode: '430104', industryCode: 'C3985' });
    enterprise = { ...enterprise, organisationId: registered.id };
    expect(registered.state).toBe('PENDING');
    expect((await look(university, '/organisations/pending')).items.map((one: { id: string }) => one.id)).toEqual([enterprise.organisationId]);
    expect((await step(university, `PUT /organisations/${enterprise.organisationId}/verification`, { revision: registered.revision })).state).toBe('VERIFIED');
  });

  it('the enterprise drafts and submits; an office checks it and sets its times', async () => {
    ({ id: propositionId } = await step(enterprise, 'POST /propositions', { publisherId: enterprise.organisationId, ...form }));
    // What is not handed in yet is nobody else's business.
    expect(await refusal(base, `PUT /propositions/${propositionId}/approval`)).toBe('propositions.proposition-missing');
    await step(enterprise, `PUT /propositions/${propositionId}/submission`);
    expect((await step(base, `PUT /propositions/${propositionId}/return`, { reason: '请补充验收方法' })).state).toBe('DRAFT');
    expect((await look(enterprise, `/propositions/${propositionId}`)).desk.reason).toBe('请补充验收方法');
    await step(enterprise, `PUT /propositions/${propositionId}`, { ...form, acceptance: '第三方检测机构按国家标准出具报告。' });
    await step(enterprise, `PUT /propositions/${propositionId}/submission`);
    expect((await cast.people.anonymous.ask(`GET /propositions/${propositionId}`)).status).toBe(404);
    await step(base, `PUT /propositions/${propositionId}/approval`);
    expect(await refusal(university, `PUT /propositions/${propositionId}/schedule`, { batch: '2026-03', closeAt: inMs(3_600_000) })).toBe('propositions.proposition-missing');
    expect(await step(base, `PUT /propositions/${propositionId}/schedule`, { batch: '2026-03', closeAt: inMs(3_600_000) })).toMatchObject({ state: 'OPEN', code: '2026-03-0001' });
    const listed = await cast.people.anonymous.expect(`GET /propositions?q=${encodeURIComponent('视觉')}&industry=C38&region=430000&state=OPEN`);
    expect(listed.items).toMatchObject([{ id: propositionId, publisherName: enterprise.organisationName, bidCount: 0 }]);
    ({ indicators: [{ id: indicatorId }] } = await cast.people.anonymous.expect(`GET /propositions/${propositionId}`));
  });

  it('three teams form by invitation and consent', async () => {
    students = await cast.team('学生揭榜队', { members: 2, advisers: 1 });
    classmates = await cast.team('同窗揭榜队', { members: 1 });
    withTeacher = await cast.team('师生共创队', { members: 1, teachers: 1 });
    expect(await look(students.leader, `/teams/${students.id}`)).toMatchObject({ kind: 'STUDENT', state: 'READY', universityName: '中南大学' });
    expect(await look(withTeacher.leader, `/teams/${withTeacher.id}`)).toMatchObject({ kind: 'TEACHER_STUDENT', state: 'READY' });
    const late = await cast.people.register('member', '学生队员', ['STUDENT']);
    await step(classmates.leader, `POST /teams/${classmates.id}/invitations`, { account: late.account, role: 'MEMBER' });
    expect(await refusal(classmates.leader, `POST /propositions/${propositionId}/bids`, { teamId: classmates.id, content: bidContent('早了') })).toBe('bids.team-not-ready');
    await step(late, `PUT /teams/${classmates.id}/refusal`);
  });

  it('they bid and hold receipts that anybody can check', async () => {
    const bid = (team: TeamCast, plan: string) => step(team.leader, `POST /propositions/${propositionId}/bids`, { teamId: team.id, content: bidContent(plan, indicatorId) });
    const first = await bid(students, '学生方案');
    bidOfStudents = first.bidId;
    expect(first).toMatchObject({ propositionId, teamId: students.id, revision: 1 });
    await expectReceiptHolds(students.leader, bidOfStudents);
    ({ bidId: bidOfTeacher } = await bid(withTeacher, '师生方案'));
    const withdrawn = await bid(classmates, '同窗方案');
    expect(await refusal(classmates.leader, `POST /propositions/${propositionId}/bids`, { teamId: classmates.id, content: bidContent('再来一份') })).toBe('bids.already-bid');
    expect((await look(base, `/propositions/${propositionId}`)).bidCount).toBe(3);
    expect((await step(classmates.leader, `PUT /bids/${withdrawn.bidId}/withdrawal`)).state).toBe('WITHDRAWN');
    expect((await look(base, `/propositions/${propositionId}`)).bidCount).toBe(2);
  });

  it('a bid is replaced under a new receipt, sealed from everybody outside its team', async () => {
    const replaced = await step(students.leader, `PUT /bids/${bidOfStudents}/content`, { content: bidContent('学生方案，第二稿', indicatorId) });
    expect(replaced).toMatchObject({ bidId: bidOfStudents, revision: 2 });
    await expectReceiptHolds(students.leader, bidOfStudents);
    for (const outsider of [withTeacher.leader, enterprise, base, cast.admin]) expect(await refusal(outsider, `GET /bids/${bidOfStudents}/content`)).toBe('bids.bid-missing');
    expect(await look(enterprise, `/propositions/${propositionId}/bids`)).toMatchObject({ bids: 2, items: [] });
    expect(await refusal(enterprise, `PUT /propositions/${propositionId}/bid-opening`)).toBe('bids.not-yet-closed');
    expect(await refusal(university, `PUT /propositions/${propositionId}/bid-opening`)).toBe('kernel.not-allowed');
  });

  it('the deadline passes, the bids are opened, one is awarded and one stands by', async () => {
    await house.tick({ ahead: 3_610_000 });
    expect((await look(enterprise, `/propositions/${propositionId}`)).state).toBe('CLOSED');
    expect(await refusal(classmates.leader, `POST /propositions/${propositionId}/bids`, { teamId: classmates.id, content: bidContent('晚了') })).toMatch(/^bids\.bidding-/);
    expect(await step(enterprise, `PUT /propositions/${propositionId}/bid-opening`)).toMatchObject({ bids: 2 });
    expect((await look(enterprise, `/propositions/${propositionId}`)).state).toBe('REVIEWING');
    expect((await look(enterprise, `/bids/${bidOfStudents}/content`)).content.plan).toBe('学生方案，第二稿');
    expect((await look(students.leader, `/propositions/${propositionId}/opened-bids`)).items).toHaveLength(2);
    await step(enterprise, `PUT /bids/${bidOfStudents}/shortlisting`);
    expect(await step(enterprise, `PUT /bids/${bidOfTeacher}/reserve`, { rank: 1 })).toMatchObject({ state: 'RESERVE', reserveRank: 1 });
    expect(await step(enterprise, `PUT /bids/${bidOfStudents}/award`, { prizeFen: 28_000_000, note: '指标承诺最优。' })).toMatchObject({ state: 'WON', place: 1 });
    expect(await step(enterprise, `PUT /propositions/${propositionId}/award-closing`)).toMatchObject({ bids: 2 });
    expect((await look(enterprise, `/propositions/${propositionId}`)).state).toBe('AWARDED');
  });

  it('nothing is signed before the winner has confirmed; he declines, the reserve takes the place and confirms', async () => {
    const { items } = await look(students.leader, '/projects?as=TEAM');
    const agreement = { number: 'JB-2026-000', signedOn: today(), amountFen: 1, committedJobs: 0 };
    expect(await refusal(enterprise, `PUT /projects/${items[0].id}/agreement`, agreement)).toBe('projects.award-not-confirmed');
    expect(await refusal(enterprise, `PUT /projects/${items[0].id}/termination`, { reason: '换一支团队' })).toBe('projects.award-not-confirmed');
    expect((await step(students.leader, `PUT /bids/${bidOfStudents}/decline`)).state).toBe('DECLINED');
    expect(await look(withTeacher.leader, `/bids/${bidOfTeacher}`)).toMatchObject({ state: 'WON', place: 1, prizeFen: 28_000_000 });
    expect((await step(withTeacher.leader, `PUT /bids/${bidOfTeacher}/confirmation`)).state).toBe('CONFIRMED');
  });

  it('a project opens by itself and begins with a signed agreement', async () => {
    const { items } = await look(withTeacher.members[1]!, '/projects?as=TEAM');
    expect(items).toMatchObject([{ propositionId, kind: 'TEACHER_STUDENT', state: 'SETUP', publisherName: enterprise.organisationName }]);
    expect((await look(students.leader, '/projects?as=TEAM')).items).toMatchObject([{ propositionId, kind: 'STUDENT', state: 'TERMINATED' }]);
    projectId = items[0].id;
    await step(enterprise, `PUT /projects/${projectId}/agreement`, { number: 'JB-2026-001', signedOn: today(), amountFen: 28_000_000, committedJobs: 4, jobsDueOn: inDays(300) });
    const planned = await step(enterprise, `PUT /projects/${projectId}/milestones`, { milestones: [
      { title: '样机', dueOn: inDays(60), weight: 40, indicatorIds: [indicatorId] }, { title: '产线验证', dueOn: inDays(120), weight: 60 },
    ] });
    expect(planned.milestones).toHaveLength(2);
    expect((await step(withTeacher.leader, `PUT /projects/${projectId}/agreement/confirmation`, { revision: 1 })).state).toBe('ACTIVE');
    expect((await look(enterprise, `/propositions/${propositionId}`)).state).toBe('CONTRACTED');
  });

  it('the team reports and submits; the enterprise sends back and accepts; the project is finished', async () => {
    const { milestones } = await look(enterprise, `/projects/${projectId}`);
    const [sample, proof] = milestones.map((one: { id: string }) => `/projects/${projectId}/milestones/${one.id}`) as [string, string];
    await step(withTeacher.members[0]!, `POST /projects/${projectId}/reports`, { milestoneId: milestones[0].id, percent: 60, text: '样机已装配。' });
    const file = new FormData();
    file.append('file', new Blob(['%PDF-1.7\n%%EOF'], { type: 'application/pdf' }), '测试报告.pdf');
    await step(withTeacher.members[0]!, `POST ${sample}/files`, file);
    await step(withTeacher.leader, `PUT ${sample}/submission`);
    await step(enterprise, `PUT ${sample}/rework`, { reason: '缺少低温工况数据。' });
    await step(withTeacher.leader, `PUT ${sample}/submission`);
    expect(await step(enterprise, `PUT ${sample}/acceptance`)).toMatchObject({ percentComplete: 40 });
    expect(await refusal(withTeacher.leader, `PUT /projects/${projectId}/acceptance-application`)).toBe('projects.milestones-not-accepted');
    await step(withTeacher.leader, `PUT ${proof}/submission`);
    await step(enterprise, `PUT ${proof}/acceptance`);
    await step(withTeacher.leader, `PUT /projects/${projectId}/acceptance-application`);
    expect(await step(enterprise, `PUT /projects/${projectId}/acceptance`)).toMatchObject({ state: 'ACCEPTED', percentComplete: 100 });
    expect((await look(enterprise, `/propositions/${propositionId}`)).state).toBe('DONE');
    expect((await look(enterprise, `/projects/${projectId}/reports`)).items).toMatchObject([{ percent: 60 }]);
  });

  it('an event brings enterprise, school and bank together, and what came of a meeting is recorded', async () => {
    const hour = (hours: number) => new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + hours * 3_600_000).toISOString();
    ({ id: eventId } = await step(base, 'POST /events', {
      officeId: base.organisationId, title: '校企银对接专场', kind: 'SESSION', place: '报告厅', regionCode: '430104', startsAt: hour(25), endsAt: hour(30), capacity: 10,
      registrationOpensAt: inMs(-60_000), registrationClosesAt: hour(24), blocks: [{ startsAt: hour(26), endsAt: hour(27), slotMinutes: 20 }], tables: ['A1'], consentText: '同意用于对接与统计。',
    }));
    await step(base, `PUT /events/${eventId}/registration-opening`, {});
    const register = async (who: Person, holder: object) => {
      const { id } = await step(who, `POST /events/${eventId}/registrations`, { ...holder, consent: true });
      return step(base, `PUT /events/${eventId}/registrations/${id}/approval`);
    };
    const guests = [
      await register(enterprise, { organisationId: enterprise.organisationId, interests: { propositionIds: [propositionId] } }),
      await register(withTeacher.leader, { teamId: withTeacher.id, interests: { projectIds: [projectId] } }),
      await register(bank, { organisationId: bank.organisationId }),
    ];
    const { id: meetingId } = await step(base, `POST /events/${eventId}/meetings`, {
      registrationIds: guests.map(({ id }) => id), startsAt: hour(26), tableName: 'A1', propositionId, projectId,
    });
    await step(base, `PUT /events/${eventId}/registration-closing`);
    expect(await refusal(base, `PUT /events/${eventId}/start`)).toBe('matchmaking.not-yet-its-day');
    await changeRows(house, 'UPDATE matchmaking_event SET startsAt = ? WHERE id = ?', [house.database.clock.now(), eventId]);
    await step(base, `PUT /events/${eventId}/start`);
    for (const { checkInCode } of guests) await step(base, `PUT /events/${eventId}/check-in`, { code: checkInCode });
    await step(base, `PUT /events/${eventId}/meetings/${meetingId}/held`);
    expect((await look(withTeacher.leader, `/events/${eventId}/my-meetings`)).items).toMatchObject([{ id: meetingId, state: 'HELD' }]);
    await step(enterprise, `PUT /events/${eventId}/meetings/${meetingId}/outcome`, { outcome: 'INTENT', amountFen: 60_000_000 });
    const corrected = await step(base, `PUT /events/${eventId}/meetings/${meetingId}/outcome`, { outcome: 'INTENT', amountFen: 50_000_000, nextStep: '两周内给出检测方案。' });
    expect(corrected.outcome).toMatchObject({ number: 2, outcome: 'INTENT', amountFen: 50_000_000, propositionId, projectId });
    expect(await refusal(enterprise, `PUT /events/${eventId}/meetings/${meetingId}/outcome`, { outcome: 'INTENT', amountFen: 90_000_000 })).toBe('matchmaking.office-has-spoken');
    expect(await refusal(base, `PUT /events/${eventId}/cancellation`, { reason: '改期' })).toBe('matchmaking.people-have-come');
    await step(base, `PUT /events/${eventId}/finish`);
    expect(await step(base, `PUT /events/${eventId}/report`)).toMatchObject({
      state: 'REPORTED', report: { requiredPartiesPresent: true, enterprises: 1, banks: 1, teams: 1, meetingsHeld: 1, intents: 1, intentFen: 50_000_000, projectsPromoted: 1 },
    });
  });

  it('hires are recorded one by one with their evidence, and one is taken back', async () => {
    const hire = (evidence: string, evidenceGrade: string) => step(enterprise, `POST /projects/${projectId}/hires`, { startedOn: today(), evidenceGrade, evidence });
    await hire('去向登记 2026-0701-0042', 'A');
    await hire('劳动合同 2026-17', 'B');
    expect(await refusal(enterprise, `POST /projects/${projectId}/hires`, { startedOn: today(), evidenceGrade: 'B', evidence: '劳动合同 2026-17' })).toBe('employment.evidence-already-counted');
    const wrong = await hire('劳动合同 2026-18', 'B');
    expect(await step(enterprise, `PUT /job-entries/${wrong.id}/reversal`, { reason: '登记号填写有误。' })).toMatchObject({ jobs: -1, reversesId: wrong.id });
  });

  it('the ledger has three columns that nobody adds up', async () => {
    expect(await look(enterprise, `/employment/totals?publisherId=${enterprise.organisationId}`)).toEqual({ expected: 5, committed: 4, actual: 2 });
    const { items } = await look(base, `/employment/entries?propositionId=${propositionId}`);
    expect(items.map((one: { kind: string; jobs: number }) => `${one.kind} ${one.jobs}`).sort()).toEqual(['ACTUAL -1', 'ACTUAL 1', 'ACTUAL 1', 'ACTUAL 1', 'COMMITTED 4', 'EXPECTED 5']);
  });

  it('the statistics say what happened, and a rebuild says the same', async () => {
    const figures = async () => Object.fromEntries((await look(statistician, '/statistics/values')).values.map((one: { indicator: string; value: number }) => [one.indicator, one.value]));
    const now = await figures();
    expect(now).toEqual({
      propositions_published: 1, propositions_revealed: 1, reveal_rate: 1, bids_count: 2, matchmaking_activities: 1, team_attendances: 1, teams_participating: 1,
      projects_promoted: 1, intent_amount: 50_000_000, financing_amount: 0, projects_opened: 1, student_projects: 0, teacher_student_projects: 1, agreement_amount: 28_000_000,
      milestones_accepted: 2, milestones_overdue: 0, expected_jobs: 5, committed_jobs: 4, actual_jobs: 2, organisations_registered: 4, people_registered: expect.any(Number),
    });
    expect((await look(statistician, '/statistics/values/projects_promoted/rows')).items).toMatchObject([{ subject: projectId, kind: 'INTENT', officeId: base.organisationId }]);
    const { id } = await step(cast.admin, 'POST /statistics/rebuilds');
    expect(await look(cast.admin, `/statistics/rebuilds/${id}`)).toMatchObject({ state: 'LIVE', differences: 0 });
    expect(await figures()).toEqual(now);
  });

  it('everybody concerned was told of it, once for each fact, in the product and by mail', async () => {
    const told = async (who: Person): Promise<string[]> => (await look(who, '/notifications?limit=100')).items.map((one: { code: string }) => one.code).reverse();
    expect(await told(withTeacher.leader)).toEqual([
      'team-consent', 'team-consent', 'bid-received', 'bids-opened', 'bid-reserved', 'bid-won', 'project-opened', 'agreement-to-confirm', 'milestones-planned',
      'milestone-rework', 'milestone-accepted', 'milestone-accepted', 'project-finished', 'registration-approved', 'meeting-scheduled', 'meeting-outcome', 'meeting-outcome',
    ]);
    expect(await told(enterprise)).toEqual([
      'organisation-verified', 'proposition-returned', 'proposition-approved', 'proposition-published', 'proposition-closed', 'project-opened', 'award-declined', 'project-abandoned',
      'project-opened', 'award-confirmed', 'agreement-signed', 'milestone-submitted', 'milestone-submitted', 'milestone-submitted', 'acceptance-applied',
      'registration-approved', 'meeting-scheduled', 'meeting-outcome',
    ]);
    expect((await told(students.members[0]!)).filter((code) => /^(bid|award)/.test(code))).toEqual(['bid-received', 'bid-replaced', 'bids-opened', 'bid-shortlisted', 'bid-won', 'award-declined']);
    const [sums] = await house.database.read<{ notices: number; sent: number }>("SELECT (SELECT COUNT(*) FROM notice) AS notices, (SELECT COUNT(*) FROM mail_delivery WHERE state = 'SENT') AS sent");
    expect(sums!.sent).toBe(sums!.notices);
  });

  it('the machine room is quiet, and the trail of it all is whole', async () => {
    const { queues } = await look(cast.admin, '/admin/queues');
    expect(queues.filter((one: { dead: number; retrying: number; running: number }) => one.dead + one.retrying + one.running > 0)).toEqual([]);
    expect(queues.map((one: { queue: string }) => one.queue)).toEqual(expect.arrayContaining(['matchmaking', 'project-progress', 'jobs-created']));
    expect(await look(cast.admin, '/admin/outbox')).toMatchObject({ waiting: 0 });
    expect((await look(cast.admin, '/admin/dead-letters')).items).toEqual([]);
    expect(await refusal(enterprise, 'GET /admin/queues')).toBe('kernel.not-allowed');
    const { links, faults } = await verifyTrail(house.database.reader);
    expect(faults).toEqual([]);
    expect(links).toBeGreaterThan(60);
  });
});

describe('an office publishes for an enterprise, and a proposition is taken back', () => {
  let propositionId: string;
  let receipts: { bidId: string; receivedAt: string }[];

  it('what the office wrote waits for the enterprise to stand by it', async () => {
    ({ id: propositionId } = await step(base, 'POST /propositions', { publisherId: enterprise.organisationId, officeId: base.organisationId, ...form, title: '焊缝缺陷识别', expectedJobs: 7 }));
    expect(await refusal(base, `PUT /propositions/${propositionId}/submission`)).toBe('propositions.confirmation-needed');
    expect(await refusal(base, `PUT /propositions/${propositionId}/confirmation`)).toBe('kernel.not-allowed');
    expect(await step(enterprise, `PUT /propositions/${propositionId}/confirmation`)).toMatchObject({ desk: { confirmation: 'ACCOUNT' } });
    expect(await step(base, `PUT /propositions/${propositionId}`, { ...form, title: '焊缝缺陷在线识别', expectedJobs: 7 })).toMatchObject({ desk: { confirmation: 'WAITING' } });
    await step(enterprise, `PUT /propositions/${propositionId}/confirmation`);
    await step(base, `PUT /propositions/${propositionId}/submission`);
    expect(await refusal(base, `PUT /propositions/${propositionId}/approval`)).toBe('kernel.not-allowed');
    await step(university, `PUT /propositions/${propositionId}/approval`);
    expect(await step(base, `PUT /propositions/${propositionId}/schedule`, { batch: '2026-03', closeAt: inMs(3_600_000) })).toMatchObject({ state: 'OPEN', code: '2026-03-0002', officeName: base.organisationName });
  });

  it('teams bid and the jobs it expects are in the ledger', async () => {
    receipts = [];
    for (const team of [students, withTeacher]) receipts.push(await step(team.leader, `POST /propositions/${propositionId}/bids`, { teamId: team.id, content: bidContent('方案') }));
    expect(await look(enterprise, `/employment/totals?propositionId=${propositionId}`)).toEqual({ expected: 7, committed: 0, actual: 0 });
  });

  it('taken back while it is open, its bids are void, its jobs are reversed and nothing can be done with it', async () => {
    expect(await refusal(base, `PUT /propositions/${propositionId}/withdrawal`, { reasonCode: 'CLIENT_REQUEST' })).toBe('propositions.two-needed');
    await step(base, `PUT /propositions/${propositionId}/withdrawal-proposal`, { reasonCode: 'CLIENT_REQUEST', note: '企业内部已解决', document: '撤榜决定 2026-001' });
    expect((await look(students.leader, `/bids/${receipts[0]!.bidId}`)).state).toBe('SEALED');
    expect(await refusal(base, `PUT /propositions/${propositionId}/withdrawal-confirmation`)).toBe('propositions.second-person-needed');
    expect(await step(enterprise, `PUT /propositions/${propositionId}/withdrawal-confirmation`)).toMatchObject({ state: 'WITHDRAWN', reasonCode: 'CLIENT_REQUEST' });
    expect((await cast.people.anonymous.expect(`GET /propositions/${propositionId}/changes`)).items).toMatchObject([{ kind: 'WITHDRAWN', reason: 'CLIENT_REQUEST' }]);
    for (const [index, team] of [students, withTeacher].entries()) expect(await look(team.leader, `/bids/${receipts[index]!.bidId}`)).toMatchObject({ state: 'VOID', actions: ['bids.read-receipt'] });
    expect(await look(enterprise, `/employment/totals?propositionId=${propositionId}`)).toEqual({ expected: 0, committed: 0, actual: 0 });
    expect((await look(enterprise, `/employment/entries?propositionId=${propositionId}`)).items.map((one: { jobs: number }) => one.jobs).sort()).toEqual([-7, 7]);
    expect(await refusal(classmates.leader, `POST /propositions/${propositionId}/bids`, { teamId: classmates.id, content: bidContent('方案') })).toMatch(/^bids\.bidding-/);
    expect(await refusal(base, `PUT /propositions/${propositionId}/bid-opening`)).toMatch(/^bids\./);
    expect((await look(statistician, '/statistics/values?indicators=expected_jobs,propositions_published,bids_count')).values.map((one: { value: number }) => one.value)).toEqual([5, 2, 4]);
  });
});

describe('a proposition that finds no winner', () => {
  let propositionId: string;
  const bid = (team: TeamCast) => step(team.leader, `POST /propositions/${propositionId}/bids`, { teamId: team.id, content: bidContent('方案') });
  const stateOf = async () => (await look(enterprise, `/propositions/${propositionId}`)).state;
  const published = async () => Object.fromEntries((await look(statistician, '/statistics/values?indicators=propositions_published&by=kind')).values.map((one: { cell: string; value: number }) => [one.cell, one.value]));
  let before: Record<string, number>;

  it('fails with a reason when no bid qualifies', async () => {
    ({ id: propositionId } = await step(enterprise, 'POST /propositions', { publisherId: enterprise.organisationId, ...form, title: '流榜榜题' }));
    await step(enterprise, `PUT /propositions/${propositionId}/submission`);
    await step(base, `PUT /propositions/${propositionId}/approval`);
    await step(base, `PUT /propositions/${propositionId}/schedule`, { batch: '2026-03', closeAt: inMs(3 * 3_600_000) });
    before = await published();
    await bid(students);
    await house.tick({ ahead: 3 * 3_600_000 + 10_000 });
    await step(enterprise, `PUT /propositions/${propositionId}/bid-opening`);
    expect(await refusal(enterprise, `PUT /propositions/${propositionId}/award-closing`)).toBe('bids.nobody-won');
    await step(enterprise, `PUT /propositions/${propositionId}/none-qualified`, { reason: '均未达到检出率指标。' });
    expect(await look(base, `/propositions/${propositionId}`)).toMatchObject({ state: 'FAILED', round: 1, desk: { reason: '均未达到检出率指标。' }, actions: ['propositions.relist', 'propositions.end'] });
  });

  it('is put up again: the same team bids, wins and declines after the awards are closed', async () => {
    expect(await step(base, `PUT /propositions/${propositionId}/relisting`, { closeAt: inMs(4 * 3_600_000) })).toMatchObject({ state: 'OPEN', round: 2, bidCount: 0 });
    const { bidId, round } = await bid(students);
    expect(round).toBe(2);
    expect(await look(base, `/propositions/${propositionId}`)).toMatchObject({ bidCount: 1 });
    const amendment = { ...form, title: '流榜榜题', acceptance: '企业按样机验收。', reason: '放宽验收方式' };
    expect(await look(students.leader, `/bids/${bidId}`)).toMatchObject({ amendedSince: null });
    expect((await enterprise.client.expect(`POST /propositions/${propositionId}/amendments/preview`, amendment))).toMatchObject({ material: true, bidsToTell: 1 });
    const { closeAt } = await step(enterprise, `POST /propositions/${propositionId}/amendments`, amendment);
    expect(await look(students.leader, `/bids/${bidId}`)).toMatchObject({ state: 'SEALED', amendedSince: expect.any(String) });
    await step(base, `PUT /propositions/${propositionId}/suspension`, { reason: '核实数据' });
    expect(await refusal(classmates.leader, `POST /propositions/${propositionId}/bids`, { teamId: classmates.id, content: bidContent('方案') })).toBe('bids.bidding-suspended');
    expect(await refusal(students.leader, `PUT /bids/${bidId}/content`, { content: bidContent('改') })).toBe('bids.bidding-suspended');
    await step(base, `PUT /propositions/${propositionId}/resumption`, {});
    expect((await step(students.leader, `PUT /bids/${bidId}/content`, { content: bidContent('改') })).revision).toBe(2);
    expect(await look(students.leader, `/bids/${bidId}`)).toMatchObject({ amendedSince: null });
    await house.tick({ ahead: new Date(closeAt).getTime() - Date.now() + 3_600_000 });
    await step(enterprise, `PUT /propositions/${propositionId}/bid-opening`);
    await step(enterprise, `PUT /bids/${bidId}/award`, {});
    await step(enterprise, `PUT /propositions/${propositionId}/award-closing`);
    expect(await stateOf()).toBe('AWARDED');
    await step(students.leader, `PUT /bids/${bidId}/decline`);
    expect(await stateOf()).toBe('REVIEWING');
    expect((await look(enterprise, `/propositions/${propositionId}/bids`)).actions).toEqual(['bids.close-awards', 'bids.declare-none-qualified']);
    await step(enterprise, `PUT /propositions/${propositionId}/none-qualified`, { reason: '中榜团队放弃。' });
    expect(await stateOf()).toBe('FAILED');
  });

  it('nobody bids in the round after, in a later batch, and it ends for good: its jobs are taken back', async () => {
    await step(base, `PUT /propositions/${propositionId}/relisting`, { batch: '2026-09', closeAt: inMs(10 * DAY_MS) });
    await house.tick({ ahead: 10 * DAY_MS + 10_000 });
    expect(await look(base, `/propositions/${propositionId}`)).toMatchObject({ state: 'NO_BID', round: 3 });
    expect(await look(enterprise, `/employment/totals?propositionId=${propositionId}`)).toMatchObject({ expected: 5 });
    expect(await step(base, `PUT /propositions/${propositionId}/ending`, { reason: '需求已另行解决。' })).toMatchObject({ state: 'NO_BID_CLOSED', actions: [] });
    expect(await refusal(base, `PUT /propositions/${propositionId}/relisting`, { closeAt: inMs(20 * DAY_MS) })).toBe('kernel.not-in-this-state');
    expect(await look(enterprise, `/employment/totals?propositionId=${propositionId}`)).toMatchObject({ expected: 0 });
    expect((await cast.people.anonymous.expect(`GET /propositions?state=NO_BID_CLOSED`)).items).toMatchObject([{ id: propositionId, round: 3 }]);
  });

  it('counts as published once in each batch, flagged the second time', async () => {
    expect(await published()).toEqual({ ...before, RELISTED: 1 });
  });
});

describe('the deadline', () => {
  it('is the database\'s: a bid is refused from that moment on, though nobody has closed the proposition yet', async () => {
    const { id } = await step(enterprise, 'POST /propositions', { publisherId: enterprise.organisationId, ...form, title: '一秒榜题' });
    await step(enterprise, `PUT /propositions/${id}/submission`);
    await step(base, `PUT /propositions/${id}/approval`);
    const { closeAt } = await step(base, `PUT /propositions/${id}/schedule`, { batch: '2026-03', closeAt: inMs(1000) });
    const accepted: string[] = [];
    for (;;) {
      const { status, body } = await students.leader.client.ask(`POST /propositions/${id}/bids`, { teamId: students.id, content: bidContent('抢时间') });
      if (status !== 201) {
        expect(body.code).toBe('bids.bidding-closed');
        break;
      }
      accepted.push(body.receivedAt);
      // Refused once the deadline is past: then the bid stands.
      const taken = await students.leader.client.ask(`PUT /bids/${body.bidId}/withdrawal`);
      if (taken.status !== 200) break;
    }
    expect(accepted.filter((at) => at >= closeAt)).toEqual([]);
    expect(await refusal(classmates.leader, `POST /propositions/${id}/bids`, { teamId: classmates.id, content: bidContent('晚了') })).toBe('bids.bidding-closed');
    expect((await look(enterprise, `/propositions/${id}`)).state).toBe('OPEN');
  });
});

describe('a suspended enterprise', () => {
  it('keeps its drafts and its name, and does nothing more until it is verified again', async () => {
    const draft = async () => (await step(enterprise, 'POST /propositions', { publisherId: enterprise.organisationId, ...form, title: '停用期间的榜题' })).id as string;
    const submitted = await draft();
    await step(enterprise, `PUT /propositions/${submitted}/submission`);
    const [{ id: projectId }] = (await look(enterprise, '/projects?as=PUBLISHER')).items;
    await step(cast.admin, `PUT /organisations/${enterprise.organisationId}/suspension`, { reason: '调查中' });
    const written = await draft();
    expect(await refusal(enterprise, `PUT /propositions/${written}/submission`)).toBe('propositions.publisher-not-verified');
    expect(await refusal(base, `PUT /propositions/${submitted}/approval`)).toBe('propositions.publisher-not-verified');
    expect(await refusal(enterprise, `PUT /propositions/${submitted}/withdrawal`, { reasonCode: 'LEGAL' })).toBe('kernel.not-allowed');
    expect(await refusal(enterprise, `GET /projects/${projectId}`)).toBe('projects.project-missing');
    expect(await refusal(enterprise, `POST /projects/${projectId}/hires`, { startedOn: today(), evidenceGrade: 'B', evidence: '劳动合同 2026-19' })).toBe('projects.project-missing');
    expect(await refusal(enterprise, 'GET /employment/totals')).toBe('kernel.not-allowed');
    expect(await refusal(enterprise, `GET /proposition-imports?organisationId=${enterprise.organisationId}`)).toBe('kernel.not-allowed');
    await step(cast.admin, `DELETE /organisations/${enterprise.organisationId}/suspension`);
    expect((await step(base, `PUT /propositions/${submitted}/approval`)).state).toBe('APPROVED');
    expect((await step(enterprise, `PUT /propositions/${written}/submission`)).state).toBe('SUBMITTED');
  });
});
