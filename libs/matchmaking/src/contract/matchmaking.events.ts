import { defineEvent } from '#kernel';

/** The three sides of a school-enterprise-bank event. */
export type Party = 'ENTERPRISE' | 'SCHOOL' | 'BANK';

/** What came of a meeting, from nothing to a project. */
export type Outcome = 'NONE' | 'FOLLOW_UP' | 'INTENT' | 'AGREEMENT' | 'FINANCING' | 'HIRE' | 'PROJECT';

interface OfEvent { readonly eventId: string }
interface OfRegistration extends OfEvent { readonly registrationId: string }
interface OfMeeting extends OfEvent { readonly meetingId: string }
/** Who is registered: an organisation, or a team as the school's side. */
interface Holder { readonly party: Party; readonly organisationId: string | null; readonly teamId: string | null }

// All facts are about the event as a whole, so that those of one event are handled in their order.
const aboutEvent = { aggregate: 'matchmaking-event', subject: 'eventId' } as const;

export const EventPlanned = defineEvent<OfEvent & { officeId: string }>({
  ...aboutEvent, name: 'matchmaking.event-planned.v1', about: 'An innovation office planned a matchmaking event.',
});
export const EventChanged = defineEvent<OfEvent>({
  ...aboutEvent, name: 'matchmaking.event-changed.v1', about: 'The plan of an event was changed.',
});
export const RegistrationOpened = defineEvent<OfEvent>({
  ...aboutEvent, name: 'matchmaking.registration-opened.v1', about: 'An event was made public and takes registrations.',
});
export const RegistrationClosed = defineEvent<OfEvent>({
  ...aboutEvent, name: 'matchmaking.registration-closed.v1', about: 'An event takes no further registrations.',
});
export const EventStarted = defineEvent<OfEvent>({
  ...aboutEvent, name: 'matchmaking.event-started.v1', about: 'An event began.',
});
export const EventFinished = defineEvent<OfEvent>({
  ...aboutEvent, name: 'matchmaking.event-finished.v1', about: 'An event ended; the outcomes of its meetings are due.',
});
export const OutcomesOverdue = defineEvent<OfEvent & { meetingIds: readonly string[] }>({
  ...aboutEvent, name: 'matchmaking.outcomes-overdue.v1', about: 'Meetings of a finished event still lack an outcome some days later.',
});
export const EventReported = defineEvent<
  OfEvent & { officeId: string; requiredPartiesPresent: boolean; enterprises: number; schools: number; banks: number; teamIds: readonly string[] }
>({
  ...aboutEvent, name: 'matchmaking.event-reported.v1', about: 'The office closed an event with its report; its figures no longer change.',
});
export const EventCancelled = defineEvent<OfEvent & { reason: string }>({
  ...aboutEvent, name: 'matchmaking.event-cancelled.v1', about: 'An event was called off.',
});

export const RegistrationApplied = defineEvent<OfRegistration & Holder>({
  ...aboutEvent, name: 'matchmaking.registration-applied.v1', about: 'An organisation or a team applied to take part.',
});
export const RegistrationApproved = defineEvent<OfRegistration>({
  ...aboutEvent, name: 'matchmaking.registration-approved.v1', about: 'A registration got a place.',
});
export const RegistrationWaitlisted = defineEvent<OfRegistration>({
  ...aboutEvent, name: 'matchmaking.registration-waitlisted.v1', about: 'A registration was accepted, but no place is free yet.',
});
export const RegistrationRejected = defineEvent<OfRegistration>({
  ...aboutEvent, name: 'matchmaking.registration-rejected.v1', about: 'A registration was refused with a reason.',
});
export const RegistrationCancelled = defineEvent<OfRegistration>({
  ...aboutEvent, name: 'matchmaking.registration-cancelled.v1', about: 'A registration was taken back.',
});
export const CheckedIn = defineEvent<OfRegistration & Holder>({
  ...aboutEvent, name: 'matchmaking.checked-in.v1', about: 'Somebody registered arrived at the event.',
});
export const RegistrationMissed = defineEvent<OfRegistration>({
  ...aboutEvent, name: 'matchmaking.registration-missed.v1', about: 'Somebody registered did not come.',
});

export const MeetingScheduled = defineEvent<OfMeeting>({
  ...aboutEvent, name: 'matchmaking.meeting-scheduled.v1', about: 'A meeting got its participants, time and table.',
});
export const MeetingMoved = defineEvent<OfMeeting>({
  ...aboutEvent, name: 'matchmaking.meeting-moved.v1', about: 'A meeting got another time or table.',
});
export const MeetingHeld = defineEvent<OfMeeting>({
  ...aboutEvent, name: 'matchmaking.meeting-held.v1', about: 'A meeting took place.',
});
export const MeetingMissed = defineEvent<OfMeeting>({
  ...aboutEvent, name: 'matchmaking.meeting-missed.v1', about: 'A meeting did not take place because somebody did not come.',
});
export const MeetingCancelled = defineEvent<OfMeeting>({
  ...aboutEvent, name: 'matchmaking.meeting-cancelled.v1', about: 'A meeting was called off.',
});
/** Told again with every correction: the last one of a meeting counts. */
export const OutcomeRecorded = defineEvent<
  OfMeeting & {
    outcome: Outcome; amountFen: number | null; hires: number | null; propositionId: string | null; projectId: string | null;
    /** The linked project when the outcome is at least an intent: what projects_promoted counts. */
    promotedProjectId: string | null;
  }
>({
  ...aboutEvent, name: 'matchmaking.outcome-recorded.v1', about: 'What came of a meeting was recorded or corrected.',
});
