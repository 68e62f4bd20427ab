import { advance, commandsFrom, type Decision, happened } from '#kernel';
import { RegistrationCancelled, RegistrationMissed, RegistrationRejected } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { eventAllows, requireEventAllows } from './event.lifecycle.js';
import type { Registration } from './registration.js';
import { registrationLifecycle } from './registration.lifecycle.js';

/** The holder may register again, and neither ticket nor code is worth anything any more. */
const ended = { liveHolder: null, waitTicket: null, checkInCode: null } as const;

export function rejectRegistration(event: MatchmakingEvent, registration: Registration, facts: { reason: string; now: Date }): Decision<Registration> {
  requireEventAllows(event, 'reject-registration');
  const state = advance('registration', registrationLifecycle, registration.state, 'reject-registration');
  return {
    next: { ...registration, ...ended, state, rejectionReason: facts.reason },
    events: [happened(RegistrationRejected, facts.now, idsOf(registration))],
  };
}

export function cancelRegistration(event: MatchmakingEvent, registration: Registration, facts: { now: Date }): Decision<Registration> {
  requireEventAllows(event, 'cancel-registration');
  return endRegistration(registration, facts);
}

export function mayStillEnd(event: MatchmakingEvent, registration: Registration): boolean {
  return eventAllows(event.state, 'cancel-registration') && commandsFrom(registrationLifecycle, registration.state).includes('cancel-registration');
}

/** Cancelled because the event, or the team, is no more. */
export function endRegistration(registration: Registration, facts: { now: Date }): Decision<Registration> {
  const state = advance('registration', registrationLifecycle, registration.state, 'cancel-registration');
  return { next: { ...registration, ...ended, state }, events: [happened(RegistrationCancelled, facts.now, idsOf(registration))] };
}

export function missRegistration(registration: Registration, facts: { now: Date }): Decision<Registration> {
  const state = advance('registration', registrationLifecycle, registration.state, 'miss');
  return { next: { ...registration, state }, events: [happened(RegistrationMissed, facts.now, idsOf(registration))] };
}

const idsOf = ({ eventId, id }: Registration) => ({ eventId, registrationId: id });
