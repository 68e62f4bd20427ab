export type MilestoneState = 'PLANNED' | 'SUBMITTED' | 'ACCEPTED' | 'REWORK';

/** A step of a project. The weights of a project's milestones add up to 100. */
export interface Milestone {
  readonly id: string;
  readonly projectId: string;
  /** 1, 2, 3 … in the order of the plan. */
  readonly place: number;
  readonly title: string;
  /** Day in Shanghai, `2026-11-30`. */
  readonly dueOn: string;
  readonly weight: number;
  /** Indicators of the proposition that this step fulfils. */
  readonly indicatorIds: readonly string[];
  readonly state: MilestoneState;
  /** The end of the due day, once it passed before the team submitted. It stays when the team submits late. */
  readonly overdueSince: Date | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  /** Why the publisher sent it back. */
  readonly reason: string | null;
  readonly version: number;
}

/** The team still has to submit it. */
export const isOpen = (milestone: Pick<Milestone, 'state'>): boolean => milestone.state === 'PLANNED' || milestone.state === 'REWORK';

/** The weight of what the publisher accepted: the project is done to so many percent. */
export const percentComplete = (milestones: readonly Pick<Milestone, 'state' | 'weight'>[]): number =>
  milestones.reduce((sum, one) => sum + (one.state === 'ACCEPTED' ? one.weight : 0), 0);
