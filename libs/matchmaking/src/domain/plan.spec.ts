import { describe, expect, it } from '@jest/globals';
import { changeEvent } from './change-event.js';
import { checkPlan } from './check-plan.js';
import { anEvent, aMeeting, now, refusal } from './matchmaking.fixture.js';
import { openRegistration } from './open-registration.js';
import { seatAt, slotsOf } from './slots.js';

const at = (time: string) => new Date(`2026-10-20T${time}:00.000Z`);
const block = (from: string, to: string, slotMinutes = 20) => ({ startsAt: at(from).toISOString(), endsAt: at(to).toISOString(), slotMinutes });

describe('a plan', () => {
  it('cuts a block into whole slots, one after another', () => {
    const slots = slotsOf(block('01:00', '02:10'));
    expect(slots.map(({ startsAt, endsAt }) => `${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)}`))
      .toEqual(['01:00-01:20', '01:20-01:40', '01:40-02:00']);
  });

  it('knows its seats', () => {
    const event = anEvent();
    expect(seatAt(event, at('01:20'), 'A2')).toEqual({ startsAt: at('01:20'), endsAt: at('01:40'), tableName: 'A2' });
    expect(refusal(() => seatAt(event, at('01:10'), 'A2'))).toBe('matchmaking.slot-unknown');
    expect(refusal(() => seatAt(event, at('02:00'), 'A2'))).toBe('matchmaking.slot-unknown');
    expect(refusal(() => seatAt(event, at('01:20'), 'B1'))).toBe('matchmaking.table-unknown');
  });

  it.each([
    ['good', {}, 'done'],
    ['registration ends as the event starts', { registrationClosesAt: at('00:00') }, 'done'],
    ['registration ends after the start', { registrationClosesAt: at('00:01') }, 'matchmaking.times-out-of-order'],
    ['registration ends before it opens', { registrationOpensAt: at('00:00') }, 'matchmaking.times-out-of-order'],
    ['the event ends before it starts', { endsAt: at('00:00') }, 'matchmaking.times-out-of-order'],
    ['blocks side by side', { blocks: [block('01:00', '02:00'), block('02:00', '03:00', 30)] }, 'done'],
    ['blocks overlap', { blocks: [block('01:00', '02:00'), block('01:50', '03:00')] }, 'matchmaking.blocks-do-not-fit'],
    ['a block too short for a slot', { blocks: [block('01:00', '01:10')] }, 'matchmaking.blocks-do-not-fit'],
    ['a block outside the event', { blocks: [block('09:00', '10:20')] }, 'matchmaking.blocks-do-not-fit'],
    ['a block backwards', { blocks: [block('03:00', '02:00')] }, 'matchmaking.blocks-do-not-fit'],
  ])('is checked: %s', (_, change, answer) => {
    expect(refusal(() => checkPlan(anEvent(change)))).toBe(answer);
  });

  it('changes until registration is closed', () => {
    const facts = { placesTaken: 3, booked: [], now };
    expect(changeEvent(anEvent({ state: 'PLANNED' }), { title: '新题' }, facts)).toMatchObject({ next: { title: '新题', place: '报告厅' }, events: [{ payload: { eventId: 'event' } }] });
    for (const state of ['REG_CLOSED', 'LIVE', 'OUTCOMES_DUE', 'REPORTED', 'CANCELLED'] as const) {
      expect(refusal(() => changeEvent(anEvent({ state }), {}, facts))).toBe('kernel.not-in-this-state');
    }
    expect(refusal(() => changeEvent(anEvent(), { capacity: 3 }, facts))).toBe('done');
    expect(refusal(() => changeEvent(anEvent(), { capacity: 2 }, facts))).toBe('matchmaking.capacity-taken');
  });

  it('keeps the seats of meetings that are on', () => {
    const facts = { placesTaken: 0, booked: [aMeeting()], now };
    expect(refusal(() => changeEvent(anEvent(), { tables: ['A1'] }, facts))).toBe('done');
    expect(refusal(() => changeEvent(anEvent(), { tables: ['A2'] }, facts))).toBe('matchmaking.schedule-in-the-way');
    expect(refusal(() => changeEvent(anEvent(), { blocks: [block('01:20', '02:00')] }, facts))).toBe('matchmaking.schedule-in-the-way');
    expect(refusal(() => changeEvent(anEvent(), { blocks: [block('01:00', '02:00', 30)] }, facts))).toBe('matchmaking.schedule-in-the-way');
  });

  it('opens registration, again only with time left', () => {
    const planned = anEvent({ state: 'PLANNED', openedAt: null });
    expect(openRegistration(planned, { now })).toMatchObject({ next: { state: 'REG_OPEN', openedAt: now } });
    const over = new Date('2026-10-16T00:00:00.000Z');
    const closed = anEvent({ state: 'REG_CLOSED' });
    expect(refusal(() => openRegistration(closed, { now: over }))).toBe('matchmaking.registration-window-over');
    const later = new Date('2026-10-18T00:00:00.000Z');
    expect(openRegistration(closed, { now: over, closesAt: later })).toMatchObject({ next: { registrationClosesAt: later, openedAt: now } });
    expect(refusal(() => openRegistration(closed, { now: over, closesAt: at('01:00') }))).toBe('matchmaking.times-out-of-order');
  });
});
