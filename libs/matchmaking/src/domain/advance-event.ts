import { advance, type Decision, happened } from '#kernel';
import { EventCancelled, EventFinished, EventStarted, RegistrationClosed } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { eventLifecycle } from './event.lifecycle.js';

interface Facts { readonly now: Date }

export function closeRegistration(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'close-registration') };
  return { next, events: [happened(RegistrationClosed, now, { eventId: event.id })] };
}

export function startEvent(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'start') };
  return { next, events: [happened(EventStarted, now, { eventId: event.id })] };
}

export function finishEvent(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'finish'), finishedAt: now };
  return { next, events: [happened(EventFinished, now, { eventId: event.id })] };
}

export function cancelEvent(event: MatchmakingEvent, { reason, now }: Facts & { reason: string }): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'cancel'), cancelReason: reason };
  return { next, events: [happened(EventCancelled, now, { eventId: event.id, reason })] };
}
