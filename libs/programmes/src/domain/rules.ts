import type { Day } from '#kernel';

/** 在校生；在校生或毕业若干年内；不限. */
export const leaderRules = ['STUDENT', 'STUDENT_OR_RECENT_GRADUATE', 'ANYBODY'] as const;
export type LeaderRule = (typeof leaderRules)[number];

/** 专家评审；企业评审；专家评审与企业契合度评价. */
export const reviewMethods = ['EXPERTS', 'ENTERPRISE', 'EXPERTS_AND_ENTERPRISE'] as const;
export type ReviewMethod = (typeof reviewMethods)[number];

/** What a team that was not chosen learns of its own review: nothing, the total, or each item. */
export const ownScoreNotices = ['NONE', 'TOTAL', 'ITEMS'] as const;
export type OwnScoreNotice = (typeof ownScoreNotices)[number];

/** What stays as it was when the bid came in. */
export const lockableFields = ['TEAM_NAME', 'LEADER', 'MEMBERS', 'ADVISERS'] as const;
export type LockableField = (typeof lockableFields)[number];

/** Who may take part. Members are counted with their leader, without their advisers. */
export interface TeamRules {
  readonly least: number;
  readonly most: number;
  /** Null: no limit. */
  readonly mostAdvisers: number | null;
  readonly leader: LeaderRule;
  /** Years after graduation in which somebody counts as a recent graduate. */
  readonly graduateYears: number;
  /** Whether teachers may be members, and not advisers only. */
  readonly teacherMembers: boolean;
}

export interface EntryRules {
  /** A team takes one proposition of the programme. */
  readonly onePropositionPerTeam: boolean;
  /** A person takes part in one entry of the programme. */
  readonly oneEntryPerPerson: boolean;
  /** A proposition that fewer teams take is not judged (流榜). */
  readonly leastTakers: number;
  readonly locked: readonly LockableField[];
}

/** When the propositions of the programme take bids. Days and times are those of Shanghai. */
export interface WindowRules {
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** The time of day at which every deadline falls: `12:00`, or `24:00` for the end of the day. */
  readonly closesAt: string;
  /** All propositions close together, when the programme does. */
  readonly closesTogether: boolean;
  /** The fewest days for which a proposition takes bids. */
  readonly leastDays: number;
  /** The fewest days that must be left after a material amendment; 0 never moves a deadline. */
  readonly daysAfterAmendment: number;
}

export interface BidRules {
  readonly mostUploadMb: number;
  /** Time to mend a formal defect after the opening; 0 for none. */
  readonly cureHours: number;
  /** The price is opened after the content has been scored. */
  readonly twoEnvelopes: boolean;
}

/** Weights are percent; each pair makes 100. */
export interface ReviewRules {
  readonly method: ReviewMethod;
  readonly expertWeight: number;
  readonly enterpriseWeight: number;
  readonly contentWeight: number;
  readonly priceWeight: number;
  readonly ownScores: OwnScoreNotice;
}

export interface ResultRules {
  readonly publicityDays: number;
  /** Working days in which an objection is taken up or refused, and in which it is answered. */
  readonly objectionAcceptDays: number;
  readonly objectionAnswerDays: number;
}

/** Everything that a programme (批次/赛道) prescribes. Named in refusals as `team.most`. */
export interface ProgrammeRules {
  readonly team: TeamRules;
  readonly entries: EntryRules;
  readonly window: WindowRules;
  readonly bids: BidRules;
  readonly review: ReviewRules;
  readonly result: ResultRules;
}
