import { bigInteger, defineTable, id, integer, nullable, ref, text, time, version } from '#platform';
import type { Meeting, RecordedOutcome } from '../domain/meeting.js';

export const MeetingSchema = defineTable<Meeting>('meeting', {
  columns: {
    id: id(),
    eventId: ref(),
    state: text(20),
    startsAt: time(),
    endsAt: time(),
    tableName: text(40),
    propositionId: nullable(ref()),
    projectId: nullable(ref()),
    outcomes: integer(),
    cancelCause: nullable(text(30)),
    cancelNote: nullable(text(500)),
    createdAt: time(),
    version: version(),
  },
  indices: [{ name: 'ix_meeting_list', columns: ['eventId', 'startsAt', 'id'] }],
});

export interface ParticipantRow {
  readonly meetingId: string;
  readonly registrationId: string;
}

export const ParticipantSchema = defineTable<ParticipantRow>('meeting_participant', {
  columns: { meetingId: { ...ref(), primary: true }, registrationId: { ...ref(), primary: true } },
  indices: [{ name: 'ix_meeting_participant_registration', columns: ['registrationId'] }],
});

/**
 * What a meeting that is on holds during its slot: a row for each participant and one for its table. The unique keys
 * are what keeps anybody and any table from being booked twice; a cancelled meeting has no rows.
 */
export interface SeatRow {
  readonly id: string;
  readonly meetingId: string;
  readonly eventId: string;
  readonly slotStart: Date;
  readonly registrationId: string | null;
  readonly tableName: string | null;
}

export const SeatSchema = defineTable<SeatRow>('meeting_seat', {
  columns: {
    id: id(),
    meetingId: ref(),
    eventId: ref(),
    slotStart: time(),
    registrationId: nullable(ref()),
    tableName: nullable(text(40)),
  },
  indices: [
    { name: 'ux_meeting_seat_registration', columns: ['eventId', 'slotStart', 'registrationId'], unique: true },
    { name: 'ux_meeting_seat_table', columns: ['eventId', 'slotStart', 'tableName'], unique: true },
    { name: 'ix_meeting_seat_meeting', columns: ['meetingId'] },
  ],
});

/** Every statement about a meeting's result. The table refuses to change or forget one. */
export const OutcomeSchema = defineTable<RecordedOutcome>('meeting_outcome', {
  columns: {
    id: id(),
    meetingId: ref(),
    eventId: ref(),
    number: integer(),
    outcome: text(20),
    amountFen: nullable(bigInteger()),
    hires: nullable(integer()),
    propositionId: nullable(ref()),
    projectId: nullable(ref()),
    nextStep: nullable(text(500)),
    ownerRegistrationId: nullable(ref()),
    dueOn: nullable(text(10)),
    statedBy: text(20),
    recordedBy: text(80),
    recordedAt: time(),
  },
  indices: [
    { name: 'ux_meeting_outcome_number', columns: ['meetingId', 'number'], unique: true },
    { name: 'ix_meeting_outcome_event', columns: ['eventId'] },
  ],
});
