import { dayOf } from '#kernel';
import { newId } from '#platform';
import { addRow, type TestHouse } from '#testing';
import type { Client } from '../../../../tools/drill/client.js';
import type { Person } from '../../../../tools/drill/people.js';
import { appointed, bidContent, Cast, DAY_MS, type Desk, inMs, proposition as form, type TeamCast } from '../cast.js';
import { inHours } from './samples.js';

export const roles = [
  'anonymous', 'student', 'leader', 'otherLeader', 'adviser', 'publisher', 'otherPublisher', 'university', 'base', 'otherBase', 'bank', 'statistician', 'admin',
] as const;
export type Role = (typeof roles)[number];

/** Ids of the objects of one set of owners, by the name of the path parameter: `teamId`, `propositionId@draft`. */
export type Ids = Readonly<Record<string, string>>;

export interface World {
  readonly people: Readonly<Record<Role, Person>>;
  readonly own: Ids;
  readonly others: Ids;
}

/** Who is there in both halves of the world. */
interface Common {
  readonly house: TestHouse;
  readonly cast: Cast;
  readonly student: Person;
  readonly university: Desk;
  readonly stranger: string;
  readonly rebuildId: string;
}

interface Owners {
  readonly publisher: Desk;
  readonly base: Desk;
  readonly team: TeamCast;
}

/** Two enterprises, two bases and two teams, each with one of everything that the product knows. */
export async function buildWorld(house: TestHouse): Promise<World> {
  const cast = await Cast.inHouse(house);
  const student = await cast.people.register('student', '学生', ['STUDENT']);
  const statistician = await appointed(house, cast.people, '统计员', 'STATISTICIAN');
  const university = await cast.desk('UNIVERSITY', '高校双创办');
  const bank = await cast.desk('BANK', '示范银行');
  const stranger = (await (await cast.people.register('stranger', '路人', ['STUDENT'])).client.expect('GET /people/me')).id as string;
  await house.drain();
  const rebuildId = (await statistician.client.expect('POST /statistics/rebuilds')).id as string;
  const common: Common = { house, cast, student, university, stranger, rebuildId };
  const [first, second] = [await owners(cast, '甲'), await owners(cast, '乙')];
  const bidding = [await biddingOf(common, first), await biddingOf(common, second)] as const;
  await house.tick({ ahead: 2 * 3_600_000 });
  const [own, others] = [await objects(common, first, bidding[0]), await objects(common, second, bidding[1])];
  await house.drain();
  // Everybody has signed in, so that a bearer token is at hand.
  await student.client.expect('GET /people/me');
  return {
    own, others,
    people: {
      anonymous: { account: '', client: cast.people.anonymous }, student, leader: first.team.leader, otherLeader: second.team.leader, adviser: first.team.advisers[0]!,
      publisher: first.publisher, otherPublisher: second.publisher, university, base: first.base, otherBase: second.base, bank, statistician, admin: cast.admin,
    },
  };
}

async function owners(cast: Cast, name: string): Promise<Owners> {
  return {
    publisher: await cast.desk('ENTERPRISE', `示范企业${name}`), base: await cast.desk('DEMONSTRATION_BASE', `示范基地${name}`), team: await cast.team(`揭榜队${name}`, { members: 1, advisers: 1 }),
  };
}

async function objects(common: Common, set: Owners, bidding: Ids): Promise<Ids> {
  const { publisher, base, team } = set;
  const sessions = await team.leader.client.expect<{ id: string }[]>('GET /auth/sessions');
  await award(common, set, bidding['propositionId']!, bidding['bidId']!);
  const project = await projectOf(common, set);
  await common.house.drain();
  const { items: notices } = await team.leader.client.expect<{ items: { id: string }[] }>('GET /notifications');
  return {
    noticeId: notices[0]!.id,
    indicator: 'bids_count', problemCode: 'platform.sign-in-first', strangerId: common.stranger, rebuildId: common.rebuildId, teamId: team.id, officeId: base.organisationId, sessionId: sessions[0]!.id, jobId: await deadJob(common.house),
    year: '2026', ...(await programmesOf(base)), ...(await organisationsOf(common, publisher)), ...(await invitedTo(common, team)), ...bidding, ...project, ...(await eventsOf(set)),
    importId: await importOf(base), periodId: (await base.client.expect('POST /statistics/periods', { name: '2025', officeId: base.organisationId })).id as string,
  };
}

async function organisationsOf({ cast, student, stranger }: Common, { organisationId, client }: Desk): Promise<Ids> {
  const invite = async (person: Person) => client.expect<{ id: string; code: string }>(`POST /organisations/${organisationId}/invitations`, { account: person.account, roles: ['MEMBER'] });
  const employee = await cast.people.register('employee', '企业员工', ['STAFF']);
  const { id: membershipId, code } = await invite(employee);
  await employee.client.expect(`PUT /invitations/${membershipId}/acceptance`, { code });
  const waiting = await cast.people.register('invited', '受邀员工', ['STAFF']);
  const { id: pending } = await client.expect('POST /organisations', { kind: 'ENTERPRISE', name: '待核验企业', uscc: cast.uscc(), regionCode: '430104' });
  return { organisationId, 'organisationId@pending': pending, membershipId, invitationId: (await invite(waiting)).id, 'invitationId@student': (await invite(student)).id, personId: stranger };
}

async function invitedTo({ cast }: Common, { id, leader }: TeamCast): Promise<Ids> {
  const invited = await cast.people.register('invited', '受邀学生', ['STUDENT']);
  await leader.client.expect(`POST /teams/${id}/invitations`, { account: invited.account, role: 'ADVISER' });
  return { personId: (await invited.client.expect('GET /people/me')).id as string };
}

async function programmesOf({ organisationId: organiserId, client }: Desk): Promise<Ids> {
  const draft = async () => (await client.expect('POST /programmes', { organiserId, kind: 'INDUSTRY_TRACK', name: '产业命题赛道', opensOn: '2026-01-01', closesOn: '2035-09-25' })).id as string;
  const [programmeId, hidden] = [await draft(), await draft()];
  await client.expect(`PUT /programmes/${programmeId}/publication`);
  return { programmeId, 'programmeId@draft': hidden };
}

/** All propositions are written by the base on behalf of the enterprise, so that both have a part in them. */
async function biddingOf({ university }: Common, { publisher, base, team }: Owners): Promise<Ids> {
  const draft = async () => (await base.client.expect('POST /propositions', { publisherId: publisher.organisationId, officeId: base.organisationId, ...form })).id as string;
  const submitted = async () => {
    const id = await draft();
    await publisher.client.expect(`PUT /propositions/${id}/confirmation`);
    await base.client.expect(`PUT /propositions/${id}/submission`);
    return id;
  };
  const open = async (id: string, closeAt: string) => {
    await university.client.expect(`PUT /propositions/${id}/approval`);
    return base.client.expect(`PUT /propositions/${id}/schedule`, { batch: 'ACCESS', closeAt });
  };
  const [propositionId, later, waiting] = [await submitted(), await submitted(), await draft()];
  const toCheck = { 'propositionId@toReturn': await submitted(), 'propositionId@toApprove': await submitted(), 'propositionId@toReject': await submitted() };
  await open(propositionId, inMs(3_600_000));
  await open(later, inMs(30 * DAY_MS));
  const bid = async (on: string) => (await team.leader.client.expect(`POST /propositions/${on}/bids`, { teamId: team.id, content: bidContent('方案') })).bidId as string;
  return { propositionId, 'propositionId@open': later, 'propositionId@draft': waiting, ...toCheck, bidId: await bid(propositionId), 'bidId@sealed': await bid(later) };
}

async function award({ house }: Common, { publisher, team }: Owners, propositionId: string, bidId: string): Promise<void> {
  await publisher.client.expect(`PUT /propositions/${propositionId}/bid-opening`);
  await publisher.client.expect(`PUT /bids/${bidId}/award`, { prizeFen: 28_000_000 });
  await team.leader.client.expect(`PUT /bids/${bidId}/confirmation`);
  await house.drain();
}

async function projectOf({ house }: Common, { publisher, team }: Owners): Promise<Ids> {
  const { items } = await team.leader.client.expect('GET /projects?as=TEAM');
  const projectId = items[0].id as string;
  const today = dayOf(house.database.clock.now());
  await publisher.client.expect(`PUT /projects/${projectId}/agreement`, { number: 'JB-1', signedOn: today, amountFen: 28_000_000, committedJobs: 1, jobsDueOn: '2031-06-30' });
  await publisher.client.expect(`PUT /projects/${projectId}/milestones`, { milestones: [{ title: '样机', dueOn: '2030-11-30', weight: 100 }] });
  const { milestones } = await team.leader.client.expect(`PUT /projects/${projectId}/agreement/confirmation`, { revision: 1 });
  const milestoneId = milestones[0].id as string;
  const file = new FormData();
  file.append('file', new Blob(['%PDF-1.7\n%%EOF'], { type: 'application/pdf' }), '测试报告.pdf');
  const added = await team.leader.client.expect(`POST /projects/${projectId}/milestones/${milestoneId}/files`, file);
  await team.leader.client.expect(`PUT /projects/${projectId}/milestones/${milestoneId}/submission`);
  const { id: entryId } = await publisher.client.expect(`POST /projects/${projectId}/hires`, { startedOn: today, evidenceGrade: 'A', evidence: '去向登记 1' });
  return { projectId, milestoneId, fileId: added.milestones[0].files[0].id as string, entryId };
}

async function eventsOf({ publisher, base, team }: Owners): Promise<Ids> {
  const plan = async () => (await base.client.expect('POST /events', {
    officeId: base.organisationId, title: '对接专场', kind: 'SESSION', place: '报告厅', regionCode: '430104', startsAt: inHours(25), endsAt: inHours(30), capacity: 10,
    registrationOpensAt: inMs(-60_000), registrationClosesAt: inHours(24), blocks: [{ startsAt: inHours(26), endsAt: inHours(28), slotMinutes: 20 }], tables: ['A1'], consentText: '同意',
  })).id as string;
  const [eventId, hidden] = [await plan(), await plan()];
  await base.client.expect(`PUT /events/${eventId}/registration-opening`, {});
  const register = async (client: Client, holder: object) => {
    const { id } = await client.expect(`POST /events/${eventId}/registrations`, { ...holder, consent: true });
    return base.client.expect<{ id: string; checkInCode: string }>(`PUT /events/${eventId}/registrations/${id}/approval`);
  };
  const { id: registrationId, checkInCode } = await register(publisher.client, { organisationId: publisher.organisationId });
  const { id: ofTeam } = await register(team.leader.client, { teamId: team.id });
  const { id: meetingId } = await base.client.expect(`POST /events/${eventId}/meetings`, { registrationIds: [registrationId, ofTeam], startsAt: inHours(26), tableName: 'A1' });
  return { eventId, 'eventId@hidden': hidden, registrationId, 'registrationId@team': ofTeam, teamRegistrationId: ofTeam, meetingId, checkInCode };
}

async function importOf({ organisationId, client }: Desk): Promise<string> {
  const list = new FormData();
  list.append('file', new Blob([`命题名称,编号\n产线视觉检测,${organisationId}\n`], { type: 'text/csv' }), '榜单.csv');
  return (await client.expect(`POST /proposition-imports?organisationId=${organisationId}`, list)).id as string;
}

async function deadJob(house: TestHouse): Promise<string> {
  const id = `${newId()}.projects.follow-award`;
  const at = house.database.clock.now();
  await addRow(house, 'job', { id, seq: 1, queue: 'project-progress', handler: 'projects.follow-award', lane: id, payload: '{}', state: 'dead', attempts: 6, availableAt: at, rungAt: at, createdAt: at, finishedAt: at, error: 'Error: planted' });
  return id;
}
