import { type Decision, happened } from '#kernel';
import { EventChanged } from '../contract/matchmaking.events.js';
import { checkPlan } from './check-plan.js';
import type { EventPlan, MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import { capacityTaken, scheduleInTheWay } from './matchmaking.problems.js';
import type { Seat } from './meeting.js';
import { offers } from './slots.js';

/** A change keeps every place that was given and every seat that is booked. */
export function changeEvent(
  event: MatchmakingEvent, change: Partial<EventPlan>, facts: { placesTaken: number; booked: readonly Seat[]; now: Date },
): Decision<MatchmakingEvent> {
  requireEventAllows(event, 'change');
  const next = { ...event, ...change };
  checkPlan(next);
  if (next.capacity < facts.placesTaken) throw capacityTaken({ taken: facts.placesTaken });
  const lost = facts.booked.filter((seat) => !offers(next, seat)).length;
  if (lost > 0) throw scheduleInTheWay({ meetings: lost });
  return { next, events: [happened(EventChanged, facts.now, { eventId: event.id })] };
}
