import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { newId } from '#platform';
import { addRow, changeRows, type TestHouse } from '#testing';
import { noticeRules } from '../domain/notice-rules.js';
import { textOf } from '../domain/notice.js';
import { aMember, aReader, openNotifications } from '../notifications.fixture.js';
import { WriteNotices } from './write-notices.handler.js';

const people = ['leader', 'member', 'adviser', 'rival', 'admin', 'publisher', 'officer', 'bystander', 'applicant', 'invited'] as const;
type Who = (typeof people)[number];

let house: TestHouse;
const ids = {} as Record<Who, string>;
const the: Record<string, string> = {};

/** One of everything, with somebody in each part; an applicant registered the enterprise for an event and has left it since. */
beforeAll(async () => {
  house = await openNotifications();
  for (const who of people) ids[who] = await aReader(house, { displayName: who });
  for (const name of ['enterprise', 'office', 'team', 'rivals', 'proposition', 'bid', 'project', 'milestone', 'event', 'registration', 'meeting', 'membership']) the[name] = newId();
  const now = house.database.clock.now();
  await addRow(house, 'organisation', { id: the['enterprise'], kind: 'ENTERPRISE', name: '示范企业', state: 'VERIFIED', registeredAt: now, version: 1 });
  await addRow(house, 'organisation', { id: the['office'], kind: 'DEMONSTRATION_BASE', name: '示范基地', state: 'VERIFIED', registeredAt: now, version: 1 });
  await aMember(house, the['enterprise']!, ids.admin, ['ADMIN', 'MEMBER']);
  await aMember(house, the['enterprise']!, ids.publisher, ['PUBLISHER']);
  await aMember(house, the['enterprise']!, ids.bystander, ['MEMBER']);
  await aMember(house, the['office']!, ids.officer, ['OFFICE']);
  await aMember(house, the['office']!, ids.bystander, ['MEMBER', 'BANK_OFFICER']);
  await addRow(house, 'membership', { id: the['membership'], organisationId: the['enterprise'], account: `${ids.invited}@jiebang.example`, roles: ['MEMBER'], state: 'INVITED', createdAt: now, version: 1 });
  for (const [id, name, members] of [[the['team'], '揭榜一队', ['leader', 'member', 'adviser']], [the['rivals'], '揭榜二队', ['rival']]] as const) {
    await addRow(house, 'team', { id, name, kind: 'STUDENT', state: 'READY', leaderId: ids[members[0]], universityCode: '4143010533', version: 1, createdAt: now });
    for (const who of members) await addRow(house, 'team_member', { teamId: id, personId: ids[who], role: who === 'adviser' ? 'ADVISER' : 'MEMBER', answer: 'CONSENTED', since: now });
    await addRow(house, 'team_member', { teamId: id, personId: ids.bystander, role: 'MEMBER', answer: 'INVITED', since: now });
    await addRow(house, 'bid', { id: newId(), propositionId: the['proposition'], round: 2, teamId: id, state: 'OPENED', revision: 1, receivedAt: now, version: 1 });
  }
  await addRow(house, 'proposition', {
    id: the['proposition'], title: '产线视觉检测', state: 'OPEN', publisherId: the['enterprise'], publisherName: '示范企业', officeId: the['office'], responsibleOfficeId: the['office'], keywords: [], closeAt: now, createdAt: now, updatedAt: now, version: 1,
  });
  await addRow(house, 'project', {
    id: the['project'], propositionId: the['proposition'], bidId: the['bid'], teamId: the['team'], publisherId: the['enterprise'], officeId: the['office'], responsibleOfficeId: the['office'], title: '产线视觉检测', state: 'ACTIVE', openedAt: now, version: 1,
  });
  await addRow(house, 'project_milestone', { id: the['milestone'], projectId: the['project'], title: '样机', indicatorIds: [], state: 'PLANNED', version: 1 });
  await addRow(house, 'matchmaking_event', {
    id: the['event'], officeId: the['office'], title: '对接专场', place: '报告厅', state: 'REG_OPEN', cancelReason: '场地停电', coOrganisers: [], blocks: [], tables: [], requiredParties: [],
    startsAt: now, endsAt: now, registrationOpensAt: now, registrationClosesAt: now, createdAt: now, version: 1,
  });
  await addRow(house, 'matchmaking_registration', {
    id: the['registration'], eventId: the['event'], party: 'ENTERPRISE', organisationId: the['enterprise'], liveHolder: the['enterprise'], holderName: '示范企业', registeredBy: ids.applicant,
    state: 'APPROVED', interests: {}, checkInCode: '271828', appliedAt: now, version: 1,
  });
  await addRow(house, 'matchmaking_registration', {
    id: newId(), eventId: the['event'], party: 'SCHOOL', teamId: the['team'], liveHolder: the['team'], holderName: '揭榜一队', registeredBy: ids.leader, state: 'APPLIED', interests: {}, appliedAt: now, version: 1,
  });
  await addRow(house, 'meeting', { id: the['meeting'], eventId: the['event'], state: 'SCHEDULED', startsAt: now, endsAt: now, tableName: 'A1', createdAt: now, version: 1 });
  await addRow(house, 'meeting_participant', { meetingId: the['meeting'], registrationId: the['registration'] });
});
afterAll(() => house.close());

const TEAM = ['leader', 'member', 'adviser'] as const;
const SIDES = ['publisher', 'officer'] as const;
const ENTERPRISE = ['admin', 'publisher', 'applicant'] as const;

/** Whom each notice reaches in this world, written by hand. */
const reached: Readonly<Record<string, readonly Who[]>> = {
  'password-changed': ['rival'], 'session-revoked': ['rival'], 'platform-role-granted': ['rival'],
  'organisation-invitation': ['invited'], 'organisation-invitation-declined': ['admin'], 'invitation-code-refused': ['admin'], 'member-joined': ['admin'], 'roles-changed': ['rival'], 'membership-ended': ['rival'],
  'organisation-verified': ['admin'], 'organisation-refused': ['admin'], 'organisation-suspended': ['admin'], 'organisation-reinstated': ['admin'], 'organisation-renamed': ['admin'],
  'team-invitation': ['rival'], 'team-consent': ['leader'], 'team-declined': ['leader'], 'team-left': ['leader'], 'team-leader-changed': TEAM, 'team-disbanded': TEAM,
  'proposition-to-confirm': ['publisher'], 'proposition-confirmed': ['officer'], 'proposition-refused': ['officer'], 'proposition-returned': SIDES, 'proposition-approved': SIDES,
  'proposition-rejected': SIDES, 'proposition-published': SIDES, 'proposition-amended': SIDES, 'proposition-suspended': [...SIDES, ...TEAM, 'rival'], 'proposition-resumed': [...SIDES, ...TEAM, 'rival'], 'proposition-not-judged': [...SIDES, ...TEAM, 'rival'],
  'proposition-withdrawal-proposed': SIDES, 'proposition-withdrawal-retracted': SIDES, 'bid-terms-changed': TEAM, 'proposition-closed': SIDES, 'proposition-without-bids': SIDES, 'proposition-failed': SIDES, 'proposition-ended': SIDES, 'proposition-withdrawn': SIDES, 'import-done': ['publisher'],
  'bid-received': TEAM, 'bid-replaced': TEAM, 'bid-withdrawn': TEAM, 'bids-opened': [...TEAM, 'rival'], 'bid-shortlisted': TEAM, 'bid-reserved': TEAM, 'bid-won': TEAM,
  'award-confirmed': [...SIDES, ...TEAM], 'award-declined': [...SIDES, ...TEAM], 'bid-not-selected': TEAM, 'bid-void': TEAM, 'awards-exhausted': SIDES,
  'project-opened': [...TEAM, ...SIDES], 'agreement-to-confirm': ['leader'], 'agreement-signed': [...TEAM, ...SIDES], 'milestones-planned': [...TEAM, 'publisher'], 'milestone-submitted': SIDES,
  'milestone-accepted': TEAM, 'milestone-rework': TEAM, 'milestone-overdue': [...TEAM, ...SIDES], 'acceptance-applied': SIDES, 'acceptance-rework': TEAM, 'project-paused': [...TEAM, ...SIDES],
  'project-resumed': [...TEAM, ...SIDES], 'project-abandoned': [...TEAM, ...SIDES], 'project-finished': [...TEAM, ...SIDES],
  'registration-promoted': ENTERPRISE, 'registration-approved': ENTERPRISE, 'registration-waitlisted': ENTERPRISE, 'registration-rejected': ENTERPRISE, 'event-called-off': ENTERPRISE,
  'registration-cancelled': ENTERPRISE, 'event-changed': [...ENTERPRISE, ...TEAM], 'meeting-scheduled': ENTERPRISE, 'meeting-moved': ENTERPRISE, 'meeting-cancelled': ENTERPRISE,
  'meeting-outcome': ENTERPRISE, 'outcomes-overdue': ['officer'],
};

/** What facts of any kind may say. Those that name a project do not also name a team of their own. */
const payloadOf = (name: string): Record<string, unknown> => {
  const { enterprise, office, team, proposition, bid, project, milestone, event, registration, meeting, membership } = the;
  const said = { reason: '指标不可检验', round: 2, reasonCode: 'FUNDING_LOST', dueOn: '2026-11-30', created: 3, rank: 2, outcome: 'INTENT', publisherId: enterprise, officeId: office };
  if (name.startsWith('projects.')) return { ...said, projectId: project, propositionId: proposition, milestoneId: milestone };
  if (name.startsWith('matchmaking.')) return { ...said, reason: undefined, eventId: event, registrationId: registration, meetingId: meeting };
  if (name.startsWith('identity.')) return { organisationId: enterprise, membershipId: membership, personId: ids.rival, role: 'STATISTICIAN' };
  if (name.startsWith('teams.')) return { teamId: team, personId: ids.rival, role: 'ADVISER' };
  return { ...said, propositionId: proposition, teamId: team, bidId: bid, organisationId: enterprise, importId: newId() };
};

async function tell(name: string, actorId: string, payload = payloadOf(name)): Promise<Record<string, { code: string; words: object; link: string }>> {
  const eventId = newId();
  await house.uow.run(systemActor('test'), (tx) => house.get(WriteNotices).handle({ id: eventId, name, at: tx.now, actorId, payload }, tx));
  const rows = await house.database.read<{ personId: string; code: string; words: string; link: string }>('SELECT personId, code, words, link FROM notice WHERE eventId = ?', [eventId]);
  return Object.fromEntries(rows.map(({ personId, code, words, link }) => [people.find((who) => ids[who] === personId)!, { code, words: JSON.parse(words) as object, link }]));
}

describe('who is told', () => {
  it('is written down for every notice', () => expect(Object.keys(reached).sort()).toEqual(noticeRules.map((one) => one.code).sort()));

  it.each(noticeRules.map((rule) => [rule.code, rule] as const))('%s', async (code, { event, when, to }) => {
    if (when === 'event-called-off') await changeRows(house, "UPDATE matchmaking_event SET state = 'CANCELLED'", []);
    const told = await tell(event.name, when === 'by-itself' ? 'system:matchmaking.promote-waiting' : newId());
    await changeRows(house, "UPDATE matchmaking_event SET state = 'REG_OPEN'", []);
    expect(Object.keys(told).sort()).toEqual([...reached[code]!].sort());
    expect(to.length).toBeGreaterThan(0);
    for (const notice of Object.values(told)) {
      expect(notice.code).toBe(code);
      expect(notice.link).not.toContain('undefined');
      for (const language of ['zh', 'en'] as const) {
        const { title, body } = textOf(notice, language);
        expect(`${title} ${body}`).not.toMatch(/—|undefined|\[object|271828/);
      }
    }
  });

  it('is not whoever did it, except where it is a receipt or a warning', async () => {
    expect(Object.keys(await tell('bids.bid-withdrawn.v1', ids.leader)).sort()).toEqual(['adviser', 'member']);
    expect(Object.keys(await tell('bids.bid-submitted.v1', ids.leader)).sort()).toEqual(['adviser', 'leader', 'member']);
    expect(Object.keys(await tell('identity.password-changed.v1', ids.rival))).toEqual(['rival']);
    expect(await tell('teams.member-consented.v1', ids.leader)).toEqual({});
  });

  it('is nobody where the case is another', async () => {
    expect(await tell('propositions.proposition-drafted.v1', ids.officer, { ...payloadOf('propositions.'), officeId: null })).toEqual({});
    expect(await tell('propositions.proposition-drafted.v1', ids.officer, { ...payloadOf('propositions.'), officeId: the['enterprise'] })).toEqual({});
    await changeRows(house, "UPDATE matchmaking_event SET state = 'CANCELLED'", []);
    expect(await tell('matchmaking.meeting-cancelled.v1', ids.officer)).toEqual({});
    await changeRows(house, "UPDATE matchmaking_event SET state = 'REG_OPEN'", []);
  });

  it('is the office that checked a proposition, except of what only its publisher decides', async () => {
    for (const table of ['proposition', 'project']) await changeRows(house, `UPDATE ${table} SET officeId = NULL`, []);
    expect(Object.keys(await tell('propositions.proposition-closed.v1', 'system:propositions.close')).sort()).toEqual(['officer', 'publisher']);
    expect(Object.keys(await tell('projects.milestone-submitted.v1', ids.leader))).toEqual(['publisher']);
    expect(Object.keys(await tell('bids.bids-opened.v1', ids.publisher, { ...payloadOf('bids.'), round: 1 }))).toEqual([]);
  });

  it('is nobody once an invitation is answered, and nobody for an account that nobody has', async () => {
    await changeRows(house, 'UPDATE membership SET account = ? WHERE id = ?', ['nobody@jiebang.example', the['membership']!]);
    expect(await tell('identity.member-invited.v1', ids.admin)).toEqual({});
    await changeRows(house, "UPDATE membership SET account = ?, state = 'DECLINED' WHERE id = ?", [`${ids.invited}@jiebang.example`, the['membership']!]);
    expect(await tell('identity.member-invited.v1', ids.admin)).toEqual({});
  });
});
