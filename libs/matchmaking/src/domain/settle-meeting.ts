import { advance, type Decision, happened } from '#kernel';
import { MeetingCancelled, MeetingHeld, MeetingMissed } from '../contract/matchmaking.events.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import { participantNotHere } from './matchmaking.problems.js';
import type { CancelCause, Meeting } from './meeting.js';
import { meetingLifecycle } from './meeting.lifecycle.js';
import type { Registration } from './registration.js';

/** A meeting took place only if everybody who belongs to it was at the event. */
export function holdMeeting(
  event: MatchmakingEvent, meeting: Meeting, facts: { participants: readonly Pick<Registration, 'state' | 'holderName'>[]; now: Date },
): Decision<Meeting> {
  requireEventAllows(event, 'hold-meeting');
  const state = advance('meeting', meetingLifecycle, meeting.state, 'hold-meeting');
  const absent = facts.participants.find((one) => one.state !== 'CHECKED_IN');
  if (absent) throw participantNotHere({ holderName: absent.holderName });
  return { next: { ...meeting, state }, events: [happened(MeetingHeld, facts.now, idsOf(meeting))] };
}

export function missMeeting(event: MatchmakingEvent, meeting: Meeting, facts: { now: Date }): Decision<Meeting> {
  requireEventAllows(event, 'miss-meeting');
  return markMissed(meeting, facts);
}

/** Somebody who belongs to it never came to the event. */
export function markMissed(meeting: Meeting, facts: { now: Date }): Decision<Meeting> {
  const state = advance('meeting', meetingLifecycle, meeting.state, 'miss-meeting');
  return { next: { ...meeting, state }, events: [happened(MeetingMissed, facts.now, idsOf(meeting))] };
}

export function cancelMeeting(event: MatchmakingEvent, meeting: Meeting, facts: { note: string | null; now: Date }): Decision<Meeting> {
  requireEventAllows(event, 'cancel-meeting');
  return callOff(meeting, { ...facts, cause: 'OFFICE' });
}

/** Cancelled by the office, or because a participant or the whole event cancelled. */
export function callOff(meeting: Meeting, facts: { cause: CancelCause; note?: string | null; now: Date }): Decision<Meeting> {
  const state = advance('meeting', meetingLifecycle, meeting.state, 'cancel-meeting');
  return {
    next: { ...meeting, state, cancelCause: facts.cause, cancelNote: facts.note ?? null },
    events: [happened(MeetingCancelled, facts.now, idsOf(meeting))],
  };
}

const idsOf = ({ eventId, id }: Meeting) => ({ eventId, meetingId: id });
