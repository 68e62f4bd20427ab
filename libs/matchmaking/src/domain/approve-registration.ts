import { advance, type Decision, happened } from '#kernel';
import { RegistrationApproved, RegistrationWaitlisted } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { eventAllows, requireEventAllows } from './event.lifecycle.js';
import type { Registration } from './registration.js';
import { registrationLifecycle } from './registration.lifecycle.js';

export interface Places {
  readonly taken: number;
  readonly waiting: number;
  /** The ticket that puts somebody last on the waiting list. */
  readonly nextTicket: number;
}

/** Gives a place, or a ticket when none is free. Nobody passes those who wait, also while a freed place is on its way to them. */
export function approveRegistration(
  event: MatchmakingEvent, registration: Registration, facts: { places: Places; code: string; now: Date },
): Decision<Registration> {
  requireEventAllows(event, 'approve-registration');
  const { places, code, now } = facts;
  const ids = { eventId: event.id, registrationId: registration.id };
  if (places.waiting > 0 || places.taken >= event.capacity) {
    const state = advance('registration', registrationLifecycle, registration.state, 'wait-list');
    return { next: { ...registration, state, waitTicket: places.nextTicket }, events: [happened(RegistrationWaitlisted, now, ids)] };
  }
  const state = advance('registration', registrationLifecycle, registration.state, 'approve-registration');
  return { next: { ...registration, state, checkInCode: code }, events: [happened(RegistrationApproved, now, ids)] };
}

/** A place for the first who waits is free. */
export function placeIsFree(event: MatchmakingEvent, places: Places): boolean {
  return eventAllows(event.state, 'promote') && places.waiting > 0 && places.taken < event.capacity;
}

export function promoteRegistration(registration: Registration, facts: { code: string; now: Date }): Decision<Registration> {
  const state = advance('registration', registrationLifecycle, registration.state, 'promote');
  const { eventId, id: registrationId } = registration;
  return {
    next: { ...registration, state, waitTicket: null, checkInCode: facts.code },
    events: [happened(RegistrationApproved, facts.now, { eventId, registrationId })],
  };
}
