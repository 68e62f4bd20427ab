import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { newId, type StoredEvent } from '#platform';
import { aProposition } from '#testing';
import type { EventView } from '../contract/event.views.js';
import { EventFinished, RegistrationCancelled } from '../contract/matchmaking.events.js';
import type { MeetingView } from '../contract/meeting.views.js';
import type { RegistrationView } from '../contract/registration.views.js';
import { CallOffMeetings } from '../handlers/call-off-meetings.handler.js';
import { MarkNoShows } from '../handlers/mark-no-shows.handler.js';
import { codeOf, type Member, MatchmakingHouse } from '../matchmaking.fixture.js';
import { MeetingsOfEventQuery } from '../queries/meetings-of-event.query.js';
import { MyMeetingsQuery } from '../queries/my-meetings.query.js';
import { CancelMeetingUseCase } from './cancel-meeting.use-case.js';
import { CancelRegistrationUseCase } from './cancel-registration.use-case.js';
import { ChangeEventUseCase } from './change-event.use-case.js';
import { FinishEventUseCase } from './finish-event.use-case.js';
import { HoldMeetingUseCase } from './hold-meeting.use-case.js';
import { MissMeetingUseCase } from './miss-meeting.use-case.js';
import { MoveMeetingUseCase } from './move-meeting.use-case.js';
import { RecordOutcomeUseCase } from './record-outcome.use-case.js';

let desk: MatchmakingHouse;
let office: Member;
let event: EventView;
let enterprise: Member;
let team: Awaited<ReturnType<MatchmakingHouse['team']>>;
let ofEnterprise: RegistrationView;
let ofTeam: RegistrationView;
let ofBank: RegistrationView;

beforeAll(async () => {
  desk = await MatchmakingHouse.open();
  office = await desk.office();
});
afterAll(() => desk.house.close());

beforeEach(async () => {
  event = await desk.open(office);
  [enterprise, team] = [await desk.enterprise(), await desk.team()];
  const join = async (who: Parameters<MatchmakingHouse['apply']>[1]) => desk.approve(office, await desk.apply(event.id, who));
  [ofEnterprise, ofTeam, ofBank] = [await join(enterprise), await join(team), await join(await desk.bank())];
});

const agenda = async (list = {}) => (await desk.get(MeetingsOfEventQuery).execute(office, event.id, { limit: 100, ...list })).items;
const which = (meeting: MeetingView) => ({ eventId: event.id, meetingId: meeting.id });
const stored = (name: string, payload: object): StoredEvent => ({ id: newId(), name, at: new Date(), actorId: 'test', payload });

describe('booking', () => {
  it('gives a slot of a table, and of each participant, once', async () => {
    const meeting = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    expect(meeting).toMatchObject({
      state: 'SCHEDULED', tableName: 'A1', outcome: null,
      participants: [{ registrationId: ofEnterprise.id, party: 'ENTERPRISE', holderName: '企业' }, { registrationId: ofTeam.id, party: 'SCHOOL' }],
      actions: ['matchmaking.move-meeting', 'matchmaking.cancel-meeting'],
    });
    expect(await codeOf(desk.meet(office, event.id, [ofBank, ofTeam], 0))).toBe('matchmaking.table-taken');
    expect(await codeOf(desk.meet(office, event.id, [ofBank, ofTeam], 0, 'A2'))).toBe('matchmaking.participant-busy');
    await desk.meet(office, event.id, [ofBank, ofTeam], 1);
    expect(await agenda()).toHaveLength(2);
    expect((await desk.facts(event.id)).filter((name) => name === 'meeting-scheduled')).toHaveLength(2);
  });

  it('keeps table and participants to one of 50 parallel bookings', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, (_, index) => codeOf(desk.meet(office, event.id, index % 2 ? [ofEnterprise, ofTeam] : [ofBank, ofTeam], 0))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'matchmaking.table-taken')).toHaveLength(49);
    expect(await desk.count('SELECT COUNT(*) AS n FROM meeting_seat WHERE eventId = ?', event.id)).toBe(3);
    expect(await desk.count('SELECT COUNT(*) AS n FROM meeting WHERE eventId = ?', event.id)).toBe(1);
  });

  it('refuses strangers, foreign topics and seats that are not there', async () => {
    const waiting = await desk.apply(event.id, await desk.enterprise());
    const elsewhere = await desk.approve(office, await desk.apply((await desk.open(office)).id, enterprise));
    expect(await codeOf(desk.meet(office, event.id, [waiting, ofTeam], 0))).toBe('matchmaking.participant-without-place');
    expect(await codeOf(desk.meet(office, event.id, [elsewhere, ofTeam], 0))).toBe('matchmaking.registration-missing');
    expect(await codeOf(desk.meet(office, event.id, [ofEnterprise, ofTeam], 3))).toBe('matchmaking.slot-unknown');
    expect(await codeOf(desk.meet(office, event.id, [ofEnterprise, ofTeam], 0, 'Z9'))).toBe('matchmaking.table-unknown');
    expect(await codeOf(desk.meet(enterprise, event.id, [ofEnterprise, ofTeam], 0))).toBe('kernel.not-allowed');
    const foreign = await aProposition(desk.house);
    expect(await codeOf(desk.meet(office, event.id, [ofEnterprise, ofTeam], 0, 'A1', { propositionId: foreign.id }))).toBe('matchmaking.topic-of-nobody-here');
  });

  it('moves and cancels, and the seat is free again', async () => {
    const first = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    const second = await desk.meet(office, event.id, [ofBank, ofTeam], 1);
    const move = (meeting: MeetingView, startsAt: string, tableName: string) => desk.get(MoveMeetingUseCase).execute(office, which(meeting), { startsAt, tableName });
    expect(await codeOf(move(second, first.startsAt, 'A2'))).toBe('matchmaking.participant-busy');
    expect(await move(first, first.startsAt, 'A2')).toMatchObject({ tableName: 'A2' });
    expect(await codeOf(desk.get(ChangeEventUseCase).execute(office, event.id, { tables: ['A1'] }))).toBe('matchmaking.schedule-in-the-way');
    const cancelled = await desk.get(CancelMeetingUseCase).execute(office, which(first), { note: '企业临时有事' });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelCause: 'OFFICE', cancelNote: '企业临时有事', actions: [] });
    expect(await move(second, first.startsAt, 'A2')).toMatchObject({ startsAt: first.startsAt, tableName: 'A2' });
  });
});

describe('one’s own agenda', () => {
  it('shows everybody only the meetings they belong to', async () => {
    const withTeam = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    const withBank = await desk.meet(office, event.id, [ofEnterprise, ofBank], 1);
    const mine = async (who: Parameters<MyMeetingsQuery['execute']>[0]) => (await desk.get(MyMeetingsQuery).execute(who, event.id, { limit: 20 })).items.map((one) => one.id);
    expect(await mine(enterprise)).toEqual([withTeam.id, withBank.id]);
    expect(await mine(team.leader)).toEqual([withTeam.id]);
    expect(await mine(team.member)).toEqual([withTeam.id]);
    expect(await mine(await desk.enterprise())).toEqual([]);
    const page = await desk.get(MyMeetingsQuery).execute(enterprise, event.id, { limit: 1 });
    expect((await desk.get(MyMeetingsQuery).execute(enterprise, event.id, { limit: 1, cursor: page.next! })).items.map((one) => one.id)).toEqual([withBank.id]);
  });
});

describe('what follows', () => {
  it('a cancelled registration takes its meetings with it, once', async () => {
    const meeting = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    await desk.get(CancelRegistrationUseCase).execute(enterprise, { eventId: event.id, registrationId: ofEnterprise.id });
    const told = stored(RegistrationCancelled.name, { eventId: event.id, registrationId: ofEnterprise.id });
    const handle = () => desk.house.uow.run(systemActor('test'), (tx) => desk.get(CallOffMeetings).handle(told, tx));
    await handle();
    await handle();
    await desk.house.drain();
    expect(await agenda()).toMatchObject([{ id: meeting.id, state: 'CANCELLED', cancelCause: 'PARTICIPANT_CANCELLED' }]);
    expect((await desk.facts(event.id)).filter((name) => name === 'meeting-cancelled')).toHaveLength(1);
    expect(await desk.meet(office, event.id, [ofBank, ofTeam], 0)).toMatchObject({ state: 'SCHEDULED' });
  });

  it('the end of the event marks who never came, once', async () => {
    await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    await desk.start(office, event.id);
    await desk.checkIn(office, ofTeam);
    await desk.get(FinishEventUseCase).execute(office, event.id);
    const handle = () => desk.house.uow.run(systemActor('test'), (tx) => desk.get(MarkNoShows).handle(stored(EventFinished.name, { eventId: event.id }), tx));
    await handle();
    await handle();
    await desk.house.drain();
    const facts = await desk.facts(event.id);
    expect(facts.filter((name) => name === 'registration-missed')).toHaveLength(2);
    expect(facts.filter((name) => name === 'meeting-missed')).toHaveLength(1);
  });

  it('what is not settled stands in the list of what is due', async () => {
    const [held, missed, open] = [
      await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0), await desk.meet(office, event.id, [ofBank, ofTeam], 1), await desk.meet(office, event.id, [ofEnterprise, ofBank], 2),
    ];
    await desk.start(office, event.id);
    for (const one of [ofEnterprise, ofTeam]) await desk.checkIn(office, one);
    expect(await codeOf(desk.get(HoldMeetingUseCase).execute(office, which(open)))).toBe('matchmaking.participant-not-here');
    await desk.get(HoldMeetingUseCase).execute(office, which(held));
    await desk.get(MissMeetingUseCase).execute(office, which(missed));
    expect((await agenda({ outstanding: true })).map((one) => one.id)).toEqual([held.id, open.id]);
    await desk.get(RecordOutcomeUseCase).execute(enterprise, which(held), { outcome: 'FOLLOW_UP' });
    expect((await agenda({ outstanding: true })).map((one) => one.id)).toEqual([open.id]);
    expect(await agenda({ state: 'HELD' })).toMatchObject([{ id: held.id, outcome: { outcome: 'FOLLOW_UP', number: 1 } }]);
  });

  it('the enterprise says what came of its meeting, the team and the bank do not', async () => {
    const meeting = await desk.meet(office, event.id, [ofEnterprise, ofTeam, ofBank], 0);
    await desk.start(office, event.id);
    for (const one of [ofEnterprise, ofTeam, ofBank]) await desk.checkIn(office, one);
    await desk.get(HoldMeetingUseCase).execute(office, which(meeting));
    const record = (who: Parameters<RecordOutcomeUseCase['execute']>[0]) => codeOf(desk.get(RecordOutcomeUseCase).execute(who, which(meeting), { outcome: 'HIRE', hires: 2 }));
    expect(await record(team.leader)).toBe('kernel.not-allowed');
    expect(await record(await desk.enterprise())).toBe('matchmaking.meeting-missing');
    expect(await record(enterprise)).toBe('done');
  });

  it('20 parallel statements are kept one after another', async () => {
    const meeting = await desk.meet(office, event.id, [ofEnterprise, ofTeam], 0);
    await desk.start(office, event.id);
    for (const one of [ofEnterprise, ofTeam]) await desk.checkIn(office, one);
    await desk.get(HoldMeetingUseCase).execute(office, which(meeting));
    const codes = await Promise.all(Array.from({ length: 20 }, (_, amountFen) => codeOf(desk.get(RecordOutcomeUseCase).execute(office, which(meeting), { outcome: 'INTENT', amountFen }))));
    expect(codes).toEqual(Array(20).fill('done'));
    expect(await desk.count('SELECT MAX(number) AS n FROM meeting_outcome WHERE meetingId = ?', meeting.id)).toBe(20);
  });
});
