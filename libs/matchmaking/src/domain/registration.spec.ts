import { describe, expect, it } from '@jest/globals';
import { approveRegistration, placeIsFree, promoteRegistration } from './approve-registration.js';
import { checkIn } from './check-in.js';
import { checkInterests } from './check-interests.js';
import { cancelRegistration, rejectRegistration } from './end-registration.js';
import { anEvent, aRegistration, now, refusal } from './matchmaking.fixture.js';
import { register } from './register.js';
import { partyOf } from './party.js';

const { party, organisationId, teamId, holderName, universityCode, interests } = aRegistration();
const application = { holder: { party, organisationId, teamId, holderName, universityCode }, registeredBy: 'person', interests, consent: true };
const facts = { id: 'registration', registeredAlready: false, now };

describe('registering', () => {
  it('keeps what was agreed to', () => {
    const { next, events } = register(anEvent({ consentText: '原文' }), application, facts);
    expect(next).toMatchObject({ state: 'APPLIED', consentText: '原文', liveHolder: 'enterprise', waitTicket: null });
    expect(events).toMatchObject([{ payload: { eventId: 'event', registrationId: 'registration', party: 'ENTERPRISE', organisationId: 'enterprise', teamId: null } }]);
  });

  it('is refused without consent, twice, or outside its time', () => {
    expect(refusal(() => register(anEvent(), { ...application, consent: false }, facts))).toBe('matchmaking.consent-needed');
    expect(refusal(() => register(anEvent(), application, { ...facts, registeredAlready: true }))).toBe('matchmaking.already-registered');
    expect(refusal(() => register(anEvent({ state: 'REG_CLOSED' }), application, facts))).toBe('kernel.not-in-this-state');
    const { registrationOpensAt, registrationClosesAt } = anEvent();
    expect(refusal(() => register(anEvent(), application, { ...facts, now: registrationOpensAt }))).toBe('done');
    expect(refusal(() => register(anEvent(), application, { ...facts, now: new Date(registrationOpensAt.getTime() - 1) }))).toBe('matchmaking.registration-not-open');
    expect(refusal(() => register(anEvent(), application, { ...facts, now: registrationClosesAt }))).toBe('matchmaking.registration-not-open');
  });

  it('takes interests only in what the holder may know of', () => {
    const proposition = (given: object) => [{ id: 'p', state: 'OPEN', publishedAt: anEvent().registrationOpensAt, publisherId: 'other', ...given }];
    expect(refusal(() => checkInterests('me', proposition({}), []))).toBe('done');
    expect(refusal(() => checkInterests('me', proposition({ state: 'SCHEDULED' }), []))).toBe('done');
    expect(refusal(() => checkInterests('me', proposition({ state: 'DRAFT', publishedAt: null, publisherId: 'me' }), []))).toBe('done');
    for (const unknown of [{ publishedAt: null }, { state: 'WITHDRAWN' }]) {
      expect(refusal(() => checkInterests('me', proposition(unknown), []))).toBe('matchmaking.interest-not-yours');
    }
    expect(refusal(() => checkInterests('me', [], [{ id: 'x', teamId: 'me', publisherId: 'other' }]))).toBe('done');
    expect(refusal(() => checkInterests('me', [], [{ id: 'x', teamId: 'other', publisherId: 'other' }]))).toBe('matchmaking.interest-not-yours');
  });

  it('gives each kind of organisation its party', () => {
    expect((['ENTERPRISE', 'UNIVERSITY', 'BANK', 'DEMONSTRATION_BASE', 'RESEARCH_INSTITUTE'] as const).map(partyOf)).toEqual(['ENTERPRISE', 'SCHOOL', 'BANK', undefined, undefined]);
  });
});

describe('places', () => {
  const approve = (taken: number, waiting: number) =>
    approveRegistration(anEvent({ capacity: 2 }), aRegistration(), { places: { taken, waiting, nextTicket: waiting + 1 }, code: 'K7QM2X', now });

  it('are given while there are some, then tickets', () => {
    expect(approve(1, 0)).toMatchObject({ next: { state: 'APPROVED', checkInCode: 'K7QM2X', waitTicket: null } });
    expect(approve(2, 0)).toMatchObject({ next: { state: 'WAITLISTED', checkInCode: null, waitTicket: 1 } });
    expect(approve(2, 7)).toMatchObject({ next: { state: 'WAITLISTED', waitTicket: 8 } });
  });

  it('pass nobody who waits, also when one has just become free', () => {
    expect(approve(1, 1)).toMatchObject({ next: { state: 'WAITLISTED', waitTicket: 2 } });
  });

  it('go to who waits as long as the event takes anybody', () => {
    const places = { taken: 1, waiting: 1, nextTicket: 2 };
    expect(placeIsFree(anEvent({ capacity: 2 }), places)).toBe(true);
    expect(placeIsFree(anEvent({ capacity: 1 }), places)).toBe(false);
    expect(placeIsFree(anEvent({ capacity: 2 }), { ...places, waiting: 0 })).toBe(false);
    expect(placeIsFree(anEvent({ capacity: 2, state: 'CANCELLED' }), places)).toBe(false);
    const waiting = aRegistration({ state: 'WAITLISTED', waitTicket: 1 });
    expect(promoteRegistration(waiting, { code: 'ABCDEF', now })).toMatchObject({ next: { state: 'APPROVED', waitTicket: null, checkInCode: 'ABCDEF' } });
  });

  it('come back when a registration ends, with the right to register again', () => {
    const approved = aRegistration({ state: 'APPROVED', checkInCode: 'K7QM2X' });
    const free = { liveHolder: null, waitTicket: null, checkInCode: null };
    expect(cancelRegistration(anEvent(), approved, { now }).next).toMatchObject({ ...free, state: 'CANCELLED' });
    expect(rejectRegistration(anEvent(), aRegistration(), { reason: '名额有限', now }).next).toMatchObject({ ...free, state: 'REJECTED', rejectionReason: '名额有限' });
    expect(refusal(() => cancelRegistration(anEvent({ state: 'REPORTED' }), approved, { now }))).toBe('kernel.not-in-this-state');
    expect(refusal(() => rejectRegistration(anEvent(), approved, { reason: '-', now }))).toBe('kernel.not-in-this-state');
  });

  it('are used at the door, once', () => {
    const live = anEvent({ state: 'LIVE' });
    const { next, events } = checkIn(live, aRegistration({ state: 'APPROVED' }), { now });
    expect(next).toMatchObject({ state: 'CHECKED_IN', checkedInAt: now });
    expect(events).toHaveLength(1);
    const later = new Date(now.getTime() + 1000);
    expect(checkIn(live, next, { now: later })).toEqual({ next, events: [] });
    expect(refusal(() => checkIn(anEvent(), aRegistration({ state: 'APPROVED' }), { now }))).toBe('kernel.not-in-this-state');
    expect(refusal(() => checkIn(live, aRegistration({ state: 'WAITLISTED' }), { now }))).toBe('kernel.not-in-this-state');
  });
});
