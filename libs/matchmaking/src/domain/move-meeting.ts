import { advance, type Decision, happened } from '#kernel';
import { MeetingMoved } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import type { Meeting } from './meeting.js';
import { meetingLifecycle } from './meeting.lifecycle.js';
import { seatAt } from './slots.js';

export function moveMeeting(
  event: MatchmakingEvent, meeting: Meeting, facts: { startsAt: Date; tableName: string; now: Date },
): Decision<Meeting> {
  requireEventAllows(event, 'move-meeting');
  const state = advance('meeting', meetingLifecycle, meeting.state, 'move-meeting');
  return {
    next: { ...meeting, ...seatAt(event, facts.startsAt, facts.tableName), state },
    events: [happened(MeetingMoved, facts.now, { eventId: event.id, meetingId: meeting.id })],
  };
}
