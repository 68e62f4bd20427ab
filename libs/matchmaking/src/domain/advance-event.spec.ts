import { describe, expect, it } from '@jest/globals';
import { cancelEvent, possibleSteps, startEvent } from './advance-event.js';
import { anEvent, now, refusal } from './matchmaking.fixture.js';

// From 8 in the morning to 6 in the evening of the 20th in Shanghai.
const closed = anEvent({ state: 'REG_CLOSED' });
const live = anEvent({ state: 'LIVE' });

describe('an event begins', () => {
  it.each([
    ['2026-10-15T04:00:00.000Z', 'matchmaking.not-yet-its-day'],
    // A moment before midnight in Shanghai, and midnight.
    ['2026-10-19T15:59:59.999Z', 'matchmaking.not-yet-its-day'],
    ['2026-10-19T16:00:00.000Z', 'done'],
    ['2026-10-20T09:00:00.000Z', 'done'],
    ['2026-10-22T00:00:00.000Z', 'done'],
  ])('at %s: %s', (moment, answer) => {
    const facts = { now: new Date(moment) };
    expect(refusal(() => startEvent(closed, facts))).toBe(answer);
    expect(possibleSteps(closed, { ...facts, arrived: 0 }).includes('start')).toBe(answer === 'done');
  });
});

describe('an event is called off', () => {
  it('until the first has checked in', () => {
    expect(cancelEvent(live, { reason: '台风', arrived: 0, now }).next).toMatchObject({ state: 'CANCELLED', cancelReason: '台风' });
    expect(refusal(() => cancelEvent(live, { reason: '台风', arrived: 1, now }))).toBe('matchmaking.people-have-come');
    expect(possibleSteps(live, { arrived: 0, now })).toEqual(['finish', 'cancel']);
    expect(possibleSteps(live, { arrived: 1, now })).toEqual(['finish']);
  });

  it('never after its end', () => {
    const over = anEvent({ state: 'OUTCOMES_DUE' });
    expect(refusal(() => cancelEvent(over, { reason: '台风', arrived: 0, now }))).toBe('kernel.not-in-this-state');
    expect(possibleSteps(over, { arrived: 0, now })).toEqual(['report']);
  });
});
