import { type Decision, happened } from '#kernel';
import { MeetingScheduled } from '../contract/matchmaking.events.js';
import { checkTopic, type TopicFacts } from './check-topic.js';
import type { MatchmakingEvent } from './event.js';
import { requireEventAllows } from './event.lifecycle.js';
import { participantsOfOneSide, participantWithoutPlace } from './matchmaking.problems.js';
import type { Meeting, Topic } from './meeting.js';
import type { Registration } from './registration.js';
import { seatAt } from './slots.js';

export interface Appointment {
  readonly participants: readonly Registration[];
  readonly startsAt: Date;
  readonly tableName: string;
  readonly topic: Topic;
}

/** That table and participants are free in the slot, the unique keys of the seats say. */
export function scheduleMeeting(
  event: MatchmakingEvent, appointment: Appointment, facts: TopicFacts & { id: string; now: Date },
): Decision<Meeting> {
  requireEventAllows(event, 'schedule-meeting');
  const { participants, startsAt, tableName, topic } = appointment;
  if (new Set(participants.map(({ id }) => id)).size !== participants.length) throw participantsOfOneSide();
  if (new Set(participants.map(({ party }) => party)).size < 2) throw participantsOfOneSide();
  const homeless = participants.find(({ state }) => state !== 'APPROVED' && state !== 'CHECKED_IN');
  if (homeless) throw participantWithoutPlace({ holderName: homeless.holderName });
  checkTopic(facts, participants);
  const next: Meeting = {
    ...seatAt(event, startsAt, tableName), ...topic, id: facts.id, eventId: event.id, state: 'SCHEDULED',
    outcomes: 0, cancelCause: null, cancelNote: null, createdAt: facts.now, version: 1,
  };
  return { next, events: [happened(MeetingScheduled, facts.now, { eventId: event.id, meetingId: next.id })] };
}
