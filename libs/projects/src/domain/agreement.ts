/** What publisher and team agreed on. The publisher enters it; it stands once the team leader confirmed it. */
export interface Agreement {
  readonly id: string;
  readonly projectId: string;
  /** As printed on the paper. */
  readonly number: string;
  /** Day in Shanghai, `2026-04-30`. */
  readonly signedOn: string;
  readonly amountFen: number;
  readonly committedJobs: number;
  readonly jobsDueOn: string | null;
  /** Counts the publisher's changes: the leader confirms the one he read. */
  readonly revision: number;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

export type AgreementTerms = Pick<Agreement, 'number' | 'signedOn' | 'amountFen' | 'committedJobs' | 'jobsDueOn'>;
