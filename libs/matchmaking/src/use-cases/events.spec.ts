import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform';
import { addRow, aProposition, changeRows } from '#testing';
import { codeOf, type Member, MatchmakingHouse } from '../matchmaking.fixture.js';
import { EventDetailQuery } from '../queries/event-detail.query.js';
import { ManagedEventsQuery } from '../queries/managed-events.query.js';
import { MeetingDetailQuery } from '../queries/meeting-detail.query.js';
import { OutcomeHistoryQuery } from '../queries/outcome-history.query.js';
import { PublicEventsQuery } from '../queries/public-events.query.js';
import { CancelEventUseCase } from './cancel-event.use-case.js';
import { ChangeEventUseCase } from './change-event.use-case.js';
import { CheckInByCodeUseCase } from './check-in-by-code.use-case.js';
import { CloseRegistrationUseCase } from './close-registration.use-case.js';
import { FinishEventUseCase } from './finish-event.use-case.js';
import { HoldMeetingUseCase } from './hold-meeting.use-case.js';
import { PlanEventUseCase } from './plan-event.use-case.js';
import { RecordOutcomeUseCase } from './record-outcome.use-case.js';
import { ReportEventUseCase } from './report-event.use-case.js';
import { StartEventUseCase } from './start-event.use-case.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let desk: MatchmakingHouse;
let office: Member;
beforeAll(async () => {
  desk = await MatchmakingHouse.open();
  office = await desk.office();
});
afterAll(() => desk.house.close());

const aProject = async (teamId: string, publisherId: string): Promise<string> => {
  const id = newId();
  await addRow(desk.house, 'project', {
    id, propositionId: newId(), bidId: newId(), teamId, publisherId, title: '项目', kind: 'STUDENT', state: 'ACTIVE', version: 1, openedAt: desk.house.database.clock.now(),
  });
  return id;
};

describe('an event from plan to report', () => {
  it('ends with its figures', async () => {
    const [enterprise, bank, team, absent] = [await desk.enterprise(), await desk.bank(), await desk.team(), await desk.enterprise()];
    const { id } = await desk.open(office);
    const registrations = [];
    for (const one of [enterprise, bank, team, absent]) registrations.push(await desk.approve(office, await desk.apply(id, one)));
    const [ofEnterprise, ofBank, ofTeam, ofAbsent] = registrations as [typeof registrations[0], typeof registrations[0], typeof registrations[0], typeof registrations[0]];
    const projectId = await aProject(team.team.id, enterprise.organisationId);
    const { id: propositionId } = await aProposition(desk.house, { publisherId: enterprise.organisationId });
    const first = await desk.meet(office, id, [ofEnterprise!, ofTeam!, ofBank!], 0, 'A1', { propositionId, projectId });
    const missed = await desk.meet(office, id, [ofAbsent!, ofTeam!], 1);

    await desk.start(office, id);
    await desk.checkIn(office, ofEnterprise!);
    await desk.get(CheckInByCodeUseCase).execute(office, id, { code: ofTeam!.checkInCode!.toLowerCase() });
    await desk.checkIn(office, ofBank!);
    const again = await desk.checkIn(office, ofBank!);
    expect(again).toMatchObject({ state: 'CHECKED_IN', checkedInAt: expect.any(String) });
    await desk.get(HoldMeetingUseCase).execute(office, { eventId: id, meetingId: first.id });
    await desk.get(FinishEventUseCase).execute(office, id);
    expect(await codeOf(desk.get(ReportEventUseCase).execute(office, id))).toBe('matchmaking.outcomes-outstanding');
    await desk.house.drain();
    expect(await desk.count("SELECT COUNT(*) AS n FROM matchmaking_registration WHERE id = ? AND state = 'NO_SHOW'", ofAbsent!.id)).toBe(1);
    expect(await desk.count("SELECT COUNT(*) AS n FROM meeting WHERE id = ? AND state = 'NO_SHOW'", missed.id)).toBe(1);

    const which = { eventId: id, meetingId: first.id };
    const next = { nextStep: '两周内给出方案', ownerRegistrationId: ofTeam!.id, dueOn: '2026-11-03' };
    await desk.get(RecordOutcomeUseCase).execute(enterprise, which, { outcome: 'INTENT', amountFen: 50_000_000, ...next });
    const corrected = await desk.get(RecordOutcomeUseCase).execute(office, which, { outcome: 'INTENT', amountFen: 60_000_000, ...next });
    expect(corrected.outcome).toMatchObject({ number: 2, amountFen: 60_000_000, propositionId, projectId, ...next });
    const overwrite = desk.get(RecordOutcomeUseCase).execute(enterprise, which, { outcome: 'INTENT', amountFen: 900_000_000, ...next });
    expect(await codeOf(overwrite)).toBe('matchmaking.office-has-spoken');
    const actionsOf = async (who: Member) => (await desk.get(MeetingDetailQuery).execute(who, id, first.id)).actions;
    expect([await actionsOf(enterprise), await actionsOf(office)]).toEqual([[], ['matchmaking.record-outcome']]);
    const history = await desk.get(OutcomeHistoryQuery).execute(team.member, id, first.id);
    expect(history.items.map((one) => [one.number, one.statedBy, one.amountFen])).toEqual([[2, 'OFFICE', 60_000_000], [1, 'PARTICIPANT', 50_000_000]]);
    await expect(changeRows(desk.house, 'UPDATE meeting_outcome SET amountFen = 0 WHERE meetingId = ?', [first.id])).rejects.toMatchObject({ message: expect.stringContaining('append-only') });

    const { state, report, actions } = await desk.get(ReportEventUseCase).execute(office, id);
    expect({ state, actions }).toEqual({ state: 'REPORTED', actions: [] });
    expect(report).toMatchObject({
      requiredPartiesPresent: true, enterprises: 1, schools: 1, banks: 1, teams: 1, meetingsHeld: 1, intents: 1, intentFen: 60_000_000, projectsPromoted: 1,
    });
    expect(await codeOf(desk.get(RecordOutcomeUseCase).execute(office, which, { outcome: 'NONE' }))).toBe('kernel.not-in-this-state');
    expect(await desk.facts(id)).toEqual([
      'event-planned', 'registration-opened', ...Array.from({ length: 4 }, () => ['registration-applied', 'registration-approved']).flat(),
      'meeting-scheduled', 'meeting-scheduled', 'registration-closed', 'event-started', 'checked-in', 'checked-in', 'checked-in', 'meeting-held', 'event-finished',
      'registration-missed', 'meeting-missed', 'outcome-recorded', 'outcome-recorded', 'event-reported',
    ]);
    const [recorded] = await desk.house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE subjectId = ? AND name LIKE '%outcome-recorded%' ORDER BY seq DESC LIMIT 1", [id]);
    expect(JSON.parse(recorded!.payload)).toEqual({
      eventId: id, meetingId: first.id, outcome: 'INTENT', amountFen: 60_000_000, hires: null, propositionId, projectId, promotedProjectId: projectId,
    });
  });

  it('called off, takes registrations and meetings with it', async () => {
    const { id } = await desk.open(office);
    const [enterprise, team, applicant] = [await desk.apply(id, await desk.enterprise()), await desk.apply(id, await desk.team()), await desk.apply(id, await desk.bank())];
    const approved = [await desk.approve(office, enterprise), await desk.approve(office, team)];
    await desk.meet(office, id, approved, 0);
    expect(await desk.get(CancelEventUseCase).execute(office, id, { reason: '台风' })).toMatchObject({ state: 'CANCELLED', cancelReason: '台风' });
    await desk.house.drain();
    expect(await desk.count("SELECT COUNT(*) AS n FROM matchmaking_registration WHERE eventId = ? AND state = 'CANCELLED' AND liveHolder IS NULL", id)).toBe(3);
    expect(await desk.count("SELECT COUNT(*) AS n FROM meeting WHERE eventId = ? AND state = 'CANCELLED'", id)).toBe(1);
    expect(await desk.count('SELECT COUNT(*) AS n FROM meeting_seat WHERE eventId = ?', id)).toBe(0);
    expect((await desk.facts(id)).filter((name) => name === 'registration-cancelled')).toHaveLength(3);
    expect(applicant.state).toBe('APPLIED');
  });

  it('begins on its day, and is called off until the first has come', async () => {
    const { id } = await desk.open(office);
    const guest = await desk.approve(office, await desk.apply(id, await desk.enterprise()));
    await desk.get(CloseRegistrationUseCase).execute(office, id);
    const actions = async () => (await desk.get(EventDetailQuery).execute(office, id)).actions;
    await changeRows(desk.house, 'UPDATE matchmaking_event SET startsAt = ? WHERE id = ?', [new Date(desk.hours(48)), id]);
    expect(await codeOf(desk.get(StartEventUseCase).execute(office, id))).toBe('matchmaking.not-yet-its-day');
    expect(await actions()).not.toContain('matchmaking.start');
    await changeRows(desk.house, 'UPDATE matchmaking_event SET startsAt = ? WHERE id = ?', [desk.house.database.clock.now(), id]);
    expect(await actions()).toContain('matchmaking.start');
    await desk.get(StartEventUseCase).execute(office, id);
    expect(await actions()).toContain('matchmaking.cancel');
    await desk.checkIn(office, guest);
    expect(await actions()).not.toContain('matchmaking.cancel');
    const cancel = () => codeOf(desk.get(CancelEventUseCase).execute(office, id, { reason: '停电' }));
    expect(await cancel()).toBe('matchmaking.people-have-come');
    await desk.get(FinishEventUseCase).execute(office, id);
    expect(await cancel()).toBe('kernel.not-in-this-state');
  });
});

describe('planning', () => {
  it('is for an office of one’s own', async () => {
    const other = await desk.office();
    const { title, kind, place, consentText } = await desk.planned(office);
    const input = {
      officeId: office.organisationId, title, kind, place, consentText, capacity: 5, startsAt: desk.hours(2), endsAt: desk.hours(3),
      registrationOpensAt: desk.hours(0), registrationClosesAt: desk.hours(1),
    };
    expect(await codeOf(Promise.resolve().then(() => desk.get(PlanEventUseCase).execute(other, input)))).toBe('kernel.not-allowed');
    expect(await codeOf(desk.get(PlanEventUseCase).execute(office, { ...input, regionCode: '999999' }))).toBe('matchmaking.region-unknown');
    expect(await codeOf(desk.get(PlanEventUseCase).execute(office, { ...input, coOrganiserIds: [newId()] }))).toBe('identity.organisation-missing');
    const plain = await desk.get(PlanEventUseCase).execute(office, input);
    expect(plain).toMatchObject({ state: 'PLANNED', requiredParties: ['ENTERPRISE', 'SCHOOL', 'BANK'], blocks: [], tables: [], office: { name: '双创办' } });
  });

  it('takes a list given as null for one not named', async () => {
    const nothing = { blocks: null, tables: null, requiredParties: null, coOrganiserIds: null } as never;
    const before = await desk.planned(office);
    expect(await desk.get(ChangeEventUseCase).execute(office, before.id, nothing)).toMatchObject({ tables: before.tables });
    const { title, kind, place, consentText, startsAt, endsAt, registrationOpensAt, registrationClosesAt } = before;
    const input = { officeId: office.organisationId, title, kind, place, consentText, capacity: 5, startsAt, endsAt, registrationOpensAt, registrationClosesAt };
    const plain = await desk.get(PlanEventUseCase).execute(office, Object.assign(input, nothing));
    expect(plain).toMatchObject({ blocks: [], tables: [], requiredParties: ['ENTERPRISE', 'SCHOOL', 'BANK'], coOrganisers: [] });
  });

  it('is shared with co-organisers, whose list holds the event', async () => {
    const [other, third] = [await desk.office(), await desk.office()];
    const { id } = await desk.planned(office, { coOrganiserIds: [other.organisationId] });
    const listed = async (who: Member) => (await desk.get(ManagedEventsQuery).execute(who, { limit: 20, sort: 'startsAt' })).items.map((one) => one.id);
    expect(await listed(other)).toEqual([id]);
    expect(await listed(third)).toEqual([]);
    expect(await codeOf(desk.get(ChangeEventUseCase).execute(third, id, { capacity: 3 }))).toBe('matchmaking.event-missing');
    await desk.get(ChangeEventUseCase).execute(other, id, { coOrganiserIds: [third.organisationId], capacity: 3 });
    expect(await listed(other)).toEqual([]);
    expect(await listed(third)).toEqual([id]);
    expect(await desk.get(EventDetailQuery).execute(third, id)).toMatchObject({ capacity: 3, title: '校企银对接专场', blocks: [{ slotMinutes: 20, slots: { length: 3 } }] });
  });
});

describe('the public list', () => {
  it('holds what opened registration, page by page, by region and kind', async () => {
    const where = { regionCode: '110101', kind: 'ROADSHOW' } as const;
    const opened = [];
    for (const start of [30, 26, 28]) opened.push(await desk.open(office, { ...where, startsAt: desk.hours(start), endsAt: desk.hours(40), blocks: [] }));
    await desk.planned(office, where);
    const list = { limit: 2, sort: 'startsAt', kind: 'ROADSHOW' } as const;
    const first = await desk.get(PublicEventsQuery).execute({ ...list, region: '110000' });
    const second = await desk.get(PublicEventsQuery).execute({ ...list, region: '110000', cursor: first.next! });
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual([opened[1]!.id, opened[2]!.id, opened[0]!.id]);
    expect(second.next).toBeNull();
    const backwards = await desk.get(PublicEventsQuery).execute({ ...list, limit: 20, sort: '-startsAt', region: '110101' });
    expect(backwards.items.map((one) => one.id)).toEqual([opened[0]!.id, opened[2]!.id, opened[1]!.id]);
    expect((await desk.get(PublicEventsQuery).execute({ ...list, region: '430000' })).items).toEqual([]);
    expect((await desk.get(PublicEventsQuery).execute({ ...list, region: '110000', state: 'LIVE' })).items).toEqual([]);
  });
});

describe('schedules', () => {
  it('close registration at the end of its window', async () => {
    const { id } = await desk.open(office);
    await desk.house.tick();
    expect(await desk.get(EventDetailQuery).execute(office, id)).toMatchObject({ state: 'REG_OPEN' });
    await desk.house.tick({ ahead: 13 * HOUR });
    expect(await desk.get(EventDetailQuery).execute(office, id)).toMatchObject({ state: 'REG_CLOSED' });
    await desk.house.tick({ ahead: 14 * HOUR });
    expect((await desk.facts(id)).filter((name) => name === 'registration-closed')).toHaveLength(1);
  });

  it('remind once of outcomes that are still missing after a week', async () => {
    const { id } = await desk.open(office);
    const registrations = [await desk.approve(office, await desk.apply(id, await desk.enterprise())), await desk.approve(office, await desk.apply(id, await desk.team()))];
    const meeting = await desk.meet(office, id, registrations, 0);
    await desk.start(office, id);
    for (const one of registrations) await desk.checkIn(office, one);
    await desk.get(FinishEventUseCase).execute(office, id);
    await desk.house.tick({ ahead: 6 * DAY });
    expect(await desk.facts(id)).not.toContain('outcomes-overdue');
    await desk.house.tick({ ahead: 8 * DAY });
    await desk.house.tick({ ahead: 9 * DAY });
    expect((await desk.facts(id)).filter((name) => name === 'outcomes-overdue')).toHaveLength(1);
    const [told] = await desk.house.database.read<{ payload: string }>("SELECT payload FROM outbox WHERE subjectId = ? AND name LIKE '%outcomes-overdue%'", [id]);
    expect(JSON.parse(told!.payload)).toEqual({ eventId: id, meetingIds: [meeting.id] });
  });
});
