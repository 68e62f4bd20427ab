import type { Outcome } from '../contract/matchmaking.events.js';

export const meetingStates = ['SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const cancelCauses = ['OFFICE', 'PARTICIPANT_CANCELLED', 'EVENT_CANCELLED'] as const;
export type CancelCause = (typeof cancelCauses)[number];

/** A table at a slot. */
export interface Seat {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly tableName: string;
}

/** What a meeting, or what came of it, is about. */
export interface Topic {
  readonly propositionId: string | null;
  readonly projectId: string | null;
}

export interface Meeting extends Seat, Topic {
  readonly id: string;
  readonly eventId: string;
  readonly state: MeetingState;
  /** How often its outcome was recorded: the number of the outcome that counts; 0 for none yet. */
  readonly outcomes: number;
  readonly cancelCause: CancelCause | null;
  readonly cancelNote: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What came of a meeting, as somebody stated it. */
export interface Result extends Topic {
  readonly outcome: Outcome;
  readonly amountFen: number | null;
  readonly hires: number | null;
  readonly nextStep: string | null;
  /** The participant who takes the next step. */
  readonly ownerRegistrationId: string | null;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
}

/** In whose name a result is stated: an office of the event, or the enterprise at the table. */
export const speakers = ['OFFICE', 'PARTICIPANT'] as const;
export type Speaker = (typeof speakers)[number];

/** One statement of a result. Corrections are added, never written over. */
export interface RecordedOutcome extends Result {
  readonly id: string;
  readonly meetingId: string;
  readonly eventId: string;
  /** 1 for the first; the highest of a meeting counts. */
  readonly number: number;
  readonly statedBy: Speaker;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}
