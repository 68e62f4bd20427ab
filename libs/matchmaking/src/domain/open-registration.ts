import { advance, type Decision, happened } from '#kernel';
import { RegistrationOpened } from '../contract/matchmaking.events.js';
import { checkPlan } from './check-plan.js';
import type { MatchmakingEvent } from './event.js';
import { eventLifecycle } from './event.lifecycle.js';
import { registrationWindowOver } from './matchmaking.problems.js';

/** Makes the event public. Opening again after the window has passed needs a new end of it. */
export function openRegistration(event: MatchmakingEvent, facts: { closesAt?: Date; now: Date }): Decision<MatchmakingEvent> {
  const { now } = facts;
  const next: MatchmakingEvent = {
    ...event,
    state: advance('event', eventLifecycle, event.state, 'open-registration'),
    registrationClosesAt: facts.closesAt ?? event.registrationClosesAt,
    openedAt: event.openedAt ?? now,
  };
  checkPlan(next);
  if (next.registrationClosesAt <= now) throw registrationWindowOver({ closesAt: next.registrationClosesAt.toISOString() });
  return { next, events: [happened(RegistrationOpened, now, { eventId: event.id })] };
}
