import { type Decision, happened } from '#kernel';
import { RegistrationApplied } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import { alreadyRegistered, consentNeeded, registrationNotOpen } from './matchmaking.problems.js';
import { type Holder, holderId, type Interests, type Registration } from './registration.js';

export interface Application {
  readonly holder: Holder;
  readonly registeredBy: string;
  readonly interests: Interests;
  readonly consent: boolean;
}

export function register(
  event: MatchmakingEvent, application: Application, facts: { id: string; registeredAlready: boolean; now: Date },
): Decision<Registration> {
  const { holder, registeredBy, interests, consent } = application;
  const { id, now } = facts;
  requireEventAllows(event, 'register');
  requireWindow(event, now);
  if (!consent) throw consentNeeded();
  if (facts.registeredAlready) throw alreadyRegistered();
  const next: Registration = {
    ...holder, id, eventId: event.id, liveHolder: holderId(holder), registeredBy, state: 'APPLIED', interests, consentText: event.consentText,
    waitTicket: null, checkInCode: null, rejectionReason: null, appliedAt: now, checkedInAt: null, version: 1,
  };
  const { party, organisationId, teamId } = holder;
  return { next, events: [happened(RegistrationApplied, now, { eventId: event.id, registrationId: id, party, organisationId, teamId })] };
}

function requireWindow({ registrationOpensAt: opensAt, registrationClosesAt: closesAt }: MatchmakingEvent, now: Date): void {
  if (now < opensAt || now >= closesAt) throw registrationNotOpen({ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });
}
