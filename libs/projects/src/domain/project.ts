export type ProjectState = 'SETUP' | 'ACTIVE' | 'PAUSED' | 'ACCEPTANCE_APPLIED' | 'REWORK' | 'ACCEPTED' | 'TERMINATED';

export type ProjectKind = 'STUDENT' | 'TEACHER_STUDENT';

/** What an awarded bid becomes: the work that a team does for a publisher. */
export interface Project {
  readonly id: string;
  readonly propositionId: string;
  readonly propositionCode: string | null;
  readonly bidId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly publisherId: string;
  readonly publisherName: string;
  /** The office that publishes for the enterprise, and acts for it here. */
  readonly officeId: string | null;
  /** The office that answers for the proposition: that one, else the one that passed its form check, which looks on. */
  readonly responsibleOfficeId: string | null;
  readonly title: string;
  readonly kind: ProjectKind;
  readonly state: ProjectState;
  /** Why it rests, goes back to work or was terminated. */
  readonly reason: string | null;
  readonly version: number;
  readonly openedAt: Date;
  readonly finishedAt: Date | null;
}

export const unfinished: readonly ProjectState[] = ['SETUP', 'ACTIVE', 'PAUSED', 'ACCEPTANCE_APPLIED', 'REWORK'];
