import { defineEvent } from '#kernel';

export const JobsRecorded = defineEvent<{
  entryId: string;
  kind: 'EXPECTED' | 'COMMITTED' | 'ACTUAL';
  /** Negative when the entry takes an earlier one back. */
  jobs: number;
  /** How well an ACTUAL job is proved; null for the other kinds. */
  grade: 'A' | 'B' | 'C' | null;
  propositionId: string | null;
  projectId: string | null;
  /** The publisher whose jobs they are. */
  organisationId: string;
  /** The day the jobs count for, in Shanghai: `2026-11-30`. */
  onDay: string;
}>({ name: 'employment.jobs-recorded.v1', aggregate: 'job-entry', subject: 'entryId', about: 'An entry was made in the ledger of jobs; its kinds are never added together.' });
