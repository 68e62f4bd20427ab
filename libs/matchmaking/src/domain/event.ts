import type { Party } from '../contract/matchmaking.events.js';

export const eventStates = ['PLANNED', 'REG_OPEN', 'REG_CLOSED', 'LIVE', 'OUTCOMES_DUE', 'REPORTED', 'CANCELLED'] as const;
export type EventState = (typeof eventStates)[number];

/** 专场, 路演, 洽谈. */
export const forms = ['SESSION', 'ROADSHOW', 'TALKS'] as const;
export type Form = (typeof forms)[number];

export const parties = ['ENTERPRISE', 'SCHOOL', 'BANK'] as const satisfies readonly Party[];

/** A stretch of time in which meetings take place, cut into slots of equal length. Times are ISO, UTC. */
export interface Block {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly slotMinutes: number;
}

export interface Organiser {
  readonly organisationId: string;
  readonly name: string;
}

/** What the office decides about an event. */
export interface EventPlan {
  readonly title: string;
  readonly kind: Form;
  readonly place: string;
  readonly regionCode: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Registrations that get a place; the next ones wait. */
  readonly capacity: number;
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  readonly blocks: readonly Block[];
  readonly tables: readonly string[];
  /** The event counts as matchmaking only when each of them came. */
  readonly requiredParties: readonly Party[];
  readonly coOrganisers: readonly Organiser[];
  readonly consentText: string;
  readonly programme: string | null;
}

export interface MatchmakingEvent extends EventPlan {
  readonly id: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly state: EventState;
  /** When the event first opened registration, and with that became public. */
  readonly openedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When the office was reminded of outcomes that are still missing. */
  readonly remindedAt: Date | null;
  readonly cancelReason: string | null;
  readonly report: EventReport | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** The figures of an event, as they were when the office closed it. */
export interface EventReport {
  readonly reportedAt: string;
  readonly requiredPartiesPresent: boolean;
  readonly enterprises: number;
  readonly schools: number;
  readonly banks: number;
  readonly teams: number;
  readonly meetingsHeld: number;
  readonly intents: number;
  readonly intentFen: number;
  readonly agreements: number;
  readonly agreementFen: number;
  readonly financings: number;
  readonly financingFen: number;
  readonly hires: number;
  readonly projectsPromoted: number;
}
