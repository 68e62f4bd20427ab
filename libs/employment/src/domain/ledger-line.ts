import { type DomainEvent, happened } from '#kernel';
import { JobsRecorded } from '../contract/employment.events.js';
import type { JobEntry } from './job-entry.js';

/** What only some lines have. */
export const blank = {
  propositionId: null, projectId: null, grade: null, evidence: null, personHash: null, note: null, reversesId: null, reason: null, personOnceKey: null,
} as const satisfies Partial<JobEntry>;

/** Who wrote the line, and when. */
export interface WritingFacts {
  readonly id: string;
  readonly actorId: string;
  readonly now: Date;
}

/** The fact that every new line of the ledger is told with. */
export function recorded({ id: entryId, kind, jobs, grade, propositionId, projectId, publisherId: organisationId, onDay, recordedAt }: JobEntry): DomainEvent<any> {
  return happened(JobsRecorded, recordedAt, { entryId, kind, jobs, grade, propositionId, projectId, organisationId, onDay });
}
