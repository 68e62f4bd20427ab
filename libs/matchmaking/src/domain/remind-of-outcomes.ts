import { type Decision, happened } from '#kernel';
import { OutcomesOverdue } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';

/** So long after its end an event should know what came of its meetings. */
export const OUTCOMES_WITHIN_DAYS = 7;

/** Said once for an event; nothing is said when nothing is missing. */
export function remindOfOutcomes(event: MatchmakingEvent, facts: { outstanding: readonly string[]; now: Date }): Decision<MatchmakingEvent> {
  const events = facts.outstanding.length > 0
    ? [happened(OutcomesOverdue, facts.now, { eventId: event.id, meetingIds: facts.outstanding })]
    : [];
  return { next: { ...event, remindedAt: facts.now }, events };
}
