import { advance, type Decision, happened } from '#kernel';
import { CheckedIn } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import type { Registration } from './registration.js';
import { registrationLifecycle } from './registration.lifecycle.js';

/** Somebody at the door. Who is inside already stays inside: the first time counts. */
export function checkIn(event: MatchmakingEvent, registration: Registration, facts: { now: Date }): Decision<Registration> {
  requireEventAllows(event, 'check-in');
  if (registration.state === 'CHECKED_IN') return { next: registration, events: [] };
  const state = advance('registration', registrationLifecycle, registration.state, 'check-in');
  const { id: registrationId, eventId, party, organisationId, teamId } = registration;
  return {
    next: { ...registration, state, checkedInAt: facts.now },
    events: [happened(CheckedIn, facts.now, { eventId, registrationId, party, organisationId, teamId })],
  };
}
