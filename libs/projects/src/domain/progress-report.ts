/** What the team told about its progress. Reports are only ever added. */
export interface ProgressReport {
  readonly id: string;
  readonly projectId: string;
  /** Null when it is about the whole project. */
  readonly milestoneId: string | null;
  readonly percent: number;
  readonly text: string;
  readonly reportedBy: string;
  readonly reportedAt: Date;
}
