import type { Fen } from '#kernel';
import type { Listing } from './listing.js';
import type { PropositionState } from './proposition.lifecycle.js';

export const disciplines = ['NEW_ENGINEERING', 'NEW_MEDICINE', 'NEW_AGRICULTURE', 'NEW_LIBERAL_ARTS', 'OTHER'] as const;
/** 新工科, 新医科, 新农科, 新文科, 其他. */
export type Discipline = (typeof disciplines)[number];

export const cooperationModes = ['COMMISSIONED', 'JOINT', 'TRANSFER', 'SHARES', 'JOINT_ENTITY', 'LONG_TERM_SERVICE', 'SHORT_TERM'] as const;
/** 委托研发, 联合开发, 技术转让, 技术入股, 共建实体, 长期服务, 短期（讲学、培训、诊断）. */
export type CooperationMode = (typeof cooperationModes)[number];

export const indicatorOperators = ['GE', 'LE', 'GT', 'LT', 'EQ', 'BETWEEN', 'DESCRIBED'] as const;
/** At least, at most, more than, less than, exactly, between, or said in words. */
export type IndicatorOperator = (typeof indicatorOperators)[number];

export const sources = ['ENTERPRISE', 'OFFICE_PROXY'] as const;
export type PropositionSource = (typeof sources)[number];

export const withdrawalReasons = [
  'CLIENT_REQUEST', 'REQUIREMENT_SOLVED_ELSEWHERE', 'INFEASIBLE', 'FUNDING_LOST', 'FORCE_MAJEURE', 'LEGAL', 'ORG_DISQUALIFIED', 'DUPLICATE', 'WINNER_UNRESPONSIVE',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** That a public proposition is to be withdrawn, until and after somebody else has confirmed it. */
export interface Withdrawal {
  readonly reasonCode: WithdrawalReason;
  /** Where the decision is kept, on paper or elsewhere. */
  readonly document: string;
  readonly note: string | null;
  readonly proposedBy: string;
  /** ISO text, UTC. */
  readonly proposedAt: string;
  readonly confirmedBy: string | null;
}

/** How an enterprise stands by what an office wrote for it: with its own account, or on a stamped form the office has. */
export type ConfirmationKind = 'ACCOUNT' | 'STAMPED_FORM';
export type Confirmation = 'NOT_NEEDED' | 'WAITING' | ConfirmationKind | 'REFUSED';

/** What is short, is asked for in lists and rules, or changes on the way. Null says "not given", never 0 or today. */
export interface Proposition {
  readonly id: string;
  /** Public number, given with the schedule: `2026-03-0007`. */
  readonly code: string | null;
  readonly batch: string | null;
  /** 1, and one more each time it is put up again: bids, openings and awards belong to one round. */
  readonly round: number;
  readonly title: string;
  readonly state: PropositionState;
  readonly source: PropositionSource;
  readonly publisherId: string;
  readonly publisherName: string;
  /** Who asks, as a list named it, when that is not the publisher. */
  readonly sponsorName: string | null;
  /** The office that writes on the publisher's behalf. */
  readonly officeId: string | null;
  readonly officeName: string | null;
  /** The office that answers for it: the one that writes on the publisher's behalf, else the one that approved or rejected it; null until then. */
  readonly responsibleOfficeId: string | null;
  /** The label of the programme, as a list named it or after the programme it was put under. */
  readonly programme: string | null;
  /** The programme under whose rules it was put up last, and the version of them that held then. */
  readonly programmeId: string | null;
  readonly programmeVersion: number | null;
  /** The number in the programme's own list, `XH-202601`. */
  readonly externalCode: string | null;
  readonly keywords: readonly string[];
  /** GB/T 4754 with its letter, any level. */
  readonly industryCode: string | null;
  readonly industrySection: string | null;
  readonly industryName: string | null;
  /** GB/T 2260. */
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly discipline: Discipline | null;
  readonly bountyFen: Fen | null;
  /** 面议. */
  readonly negotiable: boolean;
  readonly expectedJobs: number | null;
  readonly maxBids: number | null;
  readonly winners: number;
  /** Bids of this round in play. Written by takePlace, giveBackPlace and clearPlaces only; a save leaves it alone. */
  readonly bidCount: number;
  readonly confirmation: Confirmation;
  readonly confirmationNote: string | null;
  readonly confirmedBy: string | null;
  /** Why it was refused, returned, rejected, suspended, withdrawn or ended last, or has failed. */
  readonly reason: string | null;
  readonly reasonCode: WithdrawalReason | null;
  readonly withdrawal: Withdrawal | null;
  readonly draftedBy: string;
  /** Who changed the draft last. */
  readonly editedBy: string | null;
  readonly checkedBy: string | null;
  readonly submittedAt: Date | null;
  readonly checkedAt: Date | null;
  readonly openAt: Date | null;
  readonly closeAt: Date | null;
  /** Since when it takes no bids for the time being. */
  readonly suspendedAt: Date | null;
  /** When it was last opened to bids; once set, anybody may read it. */
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Where the public list shows it and what a search finds it by, as the store left it; null while it is not listed. */
  readonly listing: Listing | null;
  readonly searchText: string | null;
  readonly version: number;
}

/** What is long or asked for one proposition at a time. */
export interface PropositionContent {
  readonly summary: string | null;
  readonly background: string | null;
  readonly difficulties: string | null;
  /** 研究内容. */
  readonly research: string | null;
  readonly deliverables: string | null;
  readonly acceptance: string | null;
  readonly cooperation: CooperationMode | null;
  readonly ipPosition: string | null;
  readonly bidderConditions: string | null;
  readonly months: number | null;
  readonly jobType: string | null;
  /** Day in Shanghai, `2027-06-30`. */
  readonly jobsDueOn: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly operator: IndicatorOperator;
  readonly target: string;
  readonly testMethod: string | null;
}

/** A proposition with everything written in it. */
export interface WholeProposition {
  readonly proposition: Proposition;
  readonly content: PropositionContent;
  readonly indicators: readonly Indicator[];
}

/** Anybody may read what was ever open to bids. */
export const isPublic = ({ publishedAt }: { publishedAt: unknown }): boolean => publishedAt !== null;
