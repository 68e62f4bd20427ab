import { advance, commandsFrom, dayOf, type Decision, happened } from '#kernel';
import { EventCancelled, EventFinished, EventStarted, RegistrationClosed } from '../contract/matchmaking.events.js';
import type { EventState, MatchmakingEvent } from './event.js';
import { eventLifecycle } from './event.lifecycle.js';
import { notYetItsDay, peopleHaveCome } from './matchmaking.problems.js';

interface Facts { readonly now: Date }

export function closeRegistration(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'close-registration') };
  return { next, events: [happened(RegistrationClosed, now, { eventId: event.id })] };
}

/** On its day in Shanghai, be it early in the morning, or later. */
export function startEvent(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'start') };
  if (!itsDayHasCome(event, now)) throw notYetItsDay({ day: dayOf(event.startsAt) });
  return { next, events: [happened(EventStarted, now, { eventId: event.id })] };
}

export function finishEvent(event: MatchmakingEvent, { now }: Facts): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'finish'), finishedAt: now };
  return { next, events: [happened(EventFinished, now, { eventId: event.id })] };
}

/**
 * Once somebody has checked in the event takes place, whatever becomes of it: attendances, meetings and outcomes are told
 * and counted. A meeting is held only by those who checked in.
 */
export function cancelEvent(event: MatchmakingEvent, { reason, arrived, now }: Facts & { reason: string; arrived: number }): Decision<MatchmakingEvent> {
  const next = { ...event, state: advance('event', eventLifecycle, event.state, 'cancel'), cancelReason: reason };
  if (arrived > 0) throw peopleHaveCome({ arrived });
  return { next, events: [happened(EventCancelled, now, { eventId: event.id, reason })] };
}

const itsDayHasCome = ({ startsAt }: Pick<MatchmakingEvent, 'startsAt'>, now: Date): boolean => dayOf(now) >= dayOf(startsAt);

/** What the state of things allows, whoever asks; the policy says who may. */
export function possibleSteps(event: Pick<MatchmakingEvent, 'state' | 'startsAt'>, { arrived, now }: Facts & { arrived: number }): EventStep[] {
  return commandsFrom<EventState, EventStep>(eventLifecycle, event.state)
    .filter((step) => (step !== 'start' || itsDayHasCome(event, now)) && (step !== 'cancel' || arrived === 0));
}

type EventStep = keyof typeof eventLifecycle;
