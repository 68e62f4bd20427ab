import type { Party } from '../contract/matchmaking.events.js';

export const registrationStates = ['APPLIED', 'APPROVED', 'WAITLISTED', 'REJECTED', 'CHECKED_IN', 'NO_SHOW', 'CANCELLED'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What somebody registered wants to talk about. */
export interface Interests {
  readonly propositionIds: readonly string[];
  readonly projectIds: readonly string[];
  readonly note: string | null;
}

/** Who takes part: an organisation, or a team as the school's side. */
export interface Holder {
  readonly party: Party;
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly holderName: string;
  /** The school a team or an office stands for. */
  readonly universityCode: string | null;
}

export interface Registration extends Holder {
  readonly id: string;
  readonly eventId: string;
  /** The holder's id while the registration is live, else null: unique per event. */
  readonly liveHolder: string | null;
  readonly registeredBy: string;
  readonly state: RegistrationState;
  readonly interests: Interests;
  /** What was agreed to, word for word: the event's text may change afterwards. */
  readonly consentText: string;
  /** Orders the waiting list; null when not on it. */
  readonly waitTicket: number | null;
  readonly checkInCode: string | null;
  readonly rejectionReason: string | null;
  readonly appliedAt: Date;
  readonly checkedInAt: Date | null;
  readonly version: number;
}

export const holderId = ({ organisationId, teamId }: Pick<Holder, 'organisationId' | 'teamId'>): string => (organisationId ?? teamId)!;
