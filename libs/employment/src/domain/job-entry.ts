/** Jobs hoped for in a proposition, promised in an agreement, and filled by people. Never added together. */
export type JobKind = 'EXPECTED' | 'COMMITTED' | 'ACTUAL';

/** A: official registration (就业去向登记, social insurance); B: labour contract; C: the employer's statement. */
export type EvidenceGrade = 'A' | 'B' | 'C';

/** One line of the ledger. Lines are only ever added: a wrong one is taken back by a line with the opposite sign. */
export interface JobEntry {
  readonly id: string;
  readonly kind: JobKind;
  readonly jobs: number;
  readonly propositionId: string | null;
  readonly projectId: string | null;
  readonly publisherId: string;
  readonly publisherName: string;
  /** The office that publishes for the enterprise. */
  readonly officeId: string | null;
  /** The office that answers for the proposition. */
  readonly responsibleOfficeId: string | null;
  /** Title of the proposition or project when the line was written. */
  readonly title: string;
  /** The day the jobs count for, in Shanghai; a line that takes another back counts for the same day. */
  readonly onDay: string;
  readonly grade: EvidenceGrade | null;
  /** Number of the registration, contract or file that proves the job. */
  readonly evidence: string | null;
  /** Keyed hash of the person, to find one counted twice; nobody can be found from it. */
  readonly personHash: string | null;
  readonly note: string | null;
  readonly reversesId: string | null;
  readonly reason: string | null;
  /** What may stand in the ledger once: see once-key. */
  readonly onceKey: string;
  readonly personOnceKey: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}
