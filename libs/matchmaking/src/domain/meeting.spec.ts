import { describe, expect, it } from '@jest/globals';
import { anEvent, aMeeting, aRegistration, aResult, aSchool, now, refusal } from './matchmaking.fixture.js';
import type { Result, Speaker } from './meeting.js';
import { moveMeeting } from './move-meeting.js';
import { outcomes, promotedProject } from './outcome.js';
import { recordOutcome } from './record-outcome.js';
import { reportEvent, type Settled } from './report-event.js';
import { remindOfOutcomes } from './remind-of-outcomes.js';
import { type Appointment, scheduleMeeting } from './schedule-meeting.js';
import { holdMeeting, markMissed } from './settle-meeting.js';

const participants = [aRegistration({ state: 'APPROVED' }), aSchool({ state: 'CHECKED_IN' })];
const nothing = { proposition: null, project: null };
const startsAt = new Date('2026-10-20T01:20:00.000Z');

describe('scheduling', () => {
  const schedule = (given: Partial<Appointment>, about = {}) => scheduleMeeting(
    anEvent(), { participants, startsAt, tableName: 'A1', topic: { propositionId: null, projectId: null }, ...given }, { ...nothing, ...about, id: 'meeting', now },
  );

  it('puts participants with a place at a slot and a table', () => {
    expect(schedule({})).toMatchObject({
      next: { state: 'SCHEDULED', startsAt, endsAt: new Date('2026-10-20T01:40:00.000Z'), tableName: 'A1', outcomes: 0 }, events: [{ payload: { meetingId: 'meeting' } }],
    });
  });

  it('brings different sides together', () => {
    const [enterprise] = participants as [typeof participants[0]];
    expect(refusal(() => schedule({ participants: [enterprise, aRegistration({ id: 'other', state: 'APPROVED' })] }))).toBe('matchmaking.participants-of-one-side');
    expect(refusal(() => schedule({ participants: [enterprise, enterprise] }))).toBe('matchmaking.participants-of-one-side');
    expect(refusal(() => schedule({ participants: [enterprise, aSchool({ state: 'WAITLISTED' })] }))).toBe('matchmaking.participant-without-place');
  });

  it('is about something of somebody at the table', () => {
    expect(refusal(() => schedule({}, { proposition: { publisherId: 'enterprise' } }))).toBe('done');
    expect(refusal(() => schedule({}, { proposition: { publisherId: 'other' } }))).toBe('matchmaking.topic-of-nobody-here');
    expect(refusal(() => schedule({}, { project: { teamId: 'team', publisherId: 'other' } }))).toBe('done');
    expect(refusal(() => schedule({}, { project: { teamId: 'other', publisherId: 'other' } }))).toBe('matchmaking.topic-of-nobody-here');
  });

  it('moves while it is still to come', () => {
    expect(moveMeeting(anEvent(), aMeeting(), { startsAt, tableName: 'A2', now })).toMatchObject({ next: { startsAt, tableName: 'A2', state: 'SCHEDULED' } });
    expect(refusal(() => moveMeeting(anEvent(), aMeeting({ state: 'HELD' }), { startsAt, tableName: 'A2', now }))).toBe('kernel.not-in-this-state');
  });

  it('is held only by those who came', () => {
    const live = anEvent({ state: 'LIVE' });
    expect(refusal(() => holdMeeting(live, aMeeting(), { participants, now }))).toBe('matchmaking.participant-not-here');
    expect(holdMeeting(live, aMeeting(), { participants: participants.map((one) => ({ ...one, state: 'CHECKED_IN' as const })), now }).next.state).toBe('HELD');
    expect(markMissed(aMeeting(), { now }).next.state).toBe('NO_SHOW');
  });
});

describe('outcomes', () => {
  const live = anEvent({ state: 'LIVE' });
  const record = (given: Partial<Result>, meeting = aMeeting({ state: 'HELD' }), event = live) =>
    recordOutcome(event, meeting, aResult(given), { ...nothing, id: 'outcome', participants, speaker: 'OFFICE', lastSpeaker: null, recordedBy: 'person', now });

  it.each<[Partial<Result>, string]>([
    [{ outcome: 'NONE' }, 'done'],
    [{ outcome: 'FOLLOW_UP' }, 'done'],
    [{ outcome: 'FOLLOW_UP', amountFen: 1 }, 'matchmaking.result-too-much'],
    [{ outcome: 'INTENT' }, 'matchmaking.result-incomplete'],
    [{ outcome: 'INTENT', amountFen: 0 }, 'done'],
    [{ outcome: 'INTENT', amountFen: -1 }, 'kernel.money-out-of-range'],
    [{ outcome: 'INTENT', amountFen: 1, hires: 1 }, 'matchmaking.result-too-much'],
    [{ outcome: 'AGREEMENT' }, 'done'],
    [{ outcome: 'AGREEMENT', amountFen: 100 }, 'done'],
    [{ outcome: 'FINANCING' }, 'matchmaking.result-incomplete'],
    [{ outcome: 'FINANCING', amountFen: 100 }, 'done'],
    [{ outcome: 'HIRE' }, 'matchmaking.result-incomplete'],
    [{ outcome: 'HIRE', hires: 2 }, 'done'],
    [{ outcome: 'PROJECT' }, 'matchmaking.result-incomplete'],
    [{ outcome: 'PROJECT', projectId: 'project', amountFen: 100 }, 'done'],
    [{ ownerRegistrationId: 'school' }, 'done'],
    [{ ownerRegistrationId: 'stranger' }, 'matchmaking.owner-not-here'],
  ])('carry what they need and no more: %j → %s', (given, answer) => {
    expect(refusal(() => record(given))).toBe(answer);
  });

  it('are added, never written over, until the event is reported', () => {
    const first = record({ outcome: 'INTENT', amountFen: 100 });
    expect(first).toMatchObject({ next: { outcomes: 1 }, recorded: { number: 1, amountFen: 100 } });
    const second = record({ outcome: 'NONE' }, first.next, anEvent({ state: 'OUTCOMES_DUE' }));
    expect(second).toMatchObject({ next: { outcomes: 2 }, recorded: { number: 2, outcome: 'NONE' }, events: [{ payload: { outcome: 'NONE', amountFen: null } }] });
    expect(refusal(() => record({}, first.next, anEvent({ state: 'REPORTED' })))).toBe('kernel.not-in-this-state');
    expect(refusal(() => record({}, aMeeting()))).toBe('kernel.not-in-this-state');
  });

  it.each<[Speaker, Speaker | null, string]>([
    ['PARTICIPANT', null, 'done'], ['PARTICIPANT', 'PARTICIPANT', 'done'], ['PARTICIPANT', 'OFFICE', 'matchmaking.office-has-spoken'],
    ['OFFICE', null, 'done'], ['OFFICE', 'PARTICIPANT', 'done'], ['OFFICE', 'OFFICE', 'done'],
  ])('of %s after %s: %s', (speaker, lastSpeaker, answer) => {
    const facts = { ...nothing, id: 'outcome', participants, speaker, lastSpeaker, recordedBy: 'person', now };
    expect(refusal(() => recordOutcome(live, aMeeting({ state: 'HELD' }), aResult({ outcome: 'NONE' }), facts))).toBe(answer);
  });

  it('promote the linked project from an intent on', () => {
    expect(outcomes.map((outcome) => promotedProject({ outcome, projectId: 'project' }))).toEqual([null, null, 'project', 'project', 'project', 'project', 'project']);
    expect(promotedProject({ outcome: 'PROJECT', projectId: null })).toBeNull();
  });
});

describe('the report', () => {
  const due = anEvent({ state: 'OUTCOMES_DUE' });
  const held = (outcome: Result['outcome'], given: Partial<Result> = {}): Settled => ({ state: 'HELD', result: aResult({ outcome, ...given }) });
  const present = [
    aRegistration(), aRegistration({ organisationId: 'second' }), aSchool(), aSchool({ teamId: 'other team' }), aSchool({ teamId: 'third team', universityCode: '4111010001' }),
    aRegistration({ party: 'BANK', organisationId: 'bank' }),
  ];

  it('counts who was there and what came of it', () => {
    const meetings = [
      held('INTENT', { amountFen: 100, projectId: 'p1' }), held('INTENT', { amountFen: 50, projectId: 'p1' }), held('AGREEMENT', { amountFen: 7, projectId: 'p2' }),
      held('FINANCING', { amountFen: 1000 }), held('HIRE', { hires: 4 }), held('FOLLOW_UP', { projectId: 'p3' }),
      { state: 'CANCELLED', result: null }, { state: 'NO_SHOW', result: null },
    ] satisfies Settled[];
    const { next, events } = reportEvent(due, { present, meetings, now });
    expect(next.state).toBe('REPORTED');
    expect(next.report).toEqual({
      reportedAt: now.toISOString(), requiredPartiesPresent: true, enterprises: 2, schools: 2, banks: 1, teams: 3, meetingsHeld: 6,
      intents: 2, intentFen: 150, agreements: 1, agreementFen: 7, financings: 1, financingFen: 1000, hires: 4, projectsPromoted: 2,
    });
    expect(events).toMatchObject([{ payload: {
      eventId: 'event', officeId: 'office', requiredPartiesPresent: true, enterprises: 2, schools: 2, banks: 1, teamIds: ['team', 'other team', 'third team'],
    } }]);
  });

  it('says when a required party did not come', () => {
    const without = present.filter(({ party }) => party !== 'BANK');
    expect(reportEvent(due, { present: without, meetings: [], now }).next.report).toMatchObject({ requiredPartiesPresent: false, banks: 0 });
    expect(reportEvent({ ...due, requiredParties: ['ENTERPRISE'] }, { present: without, meetings: [], now }).next.report).toMatchObject({ requiredPartiesPresent: true });
  });

  it('waits for every meeting to be settled', () => {
    expect(refusal(() => reportEvent(due, { present, meetings: [{ state: 'HELD', result: null }], now }))).toBe('matchmaking.outcomes-outstanding');
    expect(refusal(() => reportEvent(due, { present, meetings: [{ state: 'SCHEDULED', result: null }], now }))).toBe('matchmaking.outcomes-outstanding');
    expect(refusal(() => reportEvent(anEvent({ state: 'LIVE' }), { present, meetings: [], now }))).toBe('kernel.not-in-this-state');
  });

  it('is reminded of once, if anything is missing', () => {
    expect(remindOfOutcomes(due, { outstanding: ['m'], now })).toMatchObject({ next: { remindedAt: now }, events: [{ payload: { eventId: 'event', meetingIds: ['m'] } }] });
    expect(remindOfOutcomes(due, { outstanding: [], now })).toMatchObject({ next: { remindedAt: now }, events: [] });
  });
});
