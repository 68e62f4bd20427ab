import { dayOf, type Decision } from '#kernel';
import type { JobEntry } from './job-entry.js';
import { blank, recorded, type WritingFacts } from './ledger-line.js';

/** A proposition expects its jobs once, however often it is listed. */
export const expectedOnce = (propositionId: string): string => `EXPECTED:${propositionId}`;

export const committedOnce = (projectId: string): string => `COMMITTED:${projectId}`;

interface Publisher {
  readonly publisherId: string;
  readonly publisherName: string;
  readonly officeId: string | null;
  readonly responsibleOfficeId: string | null;
  readonly title: string;
}

/** Jobs that a published proposition expects; they count for the day it was published. */
export function recordExpected(
  proposition: Publisher & { readonly id: string }, jobs: number, facts: WritingFacts & { publishedAt: Date },
): Decision<JobEntry> {
  return line({ ...owner(proposition), kind: 'EXPECTED', jobs, propositionId: proposition.id, onDay: dayOf(facts.publishedAt), onceKey: expectedOnce(proposition.id) }, facts);
}

/** Jobs that a confirmed agreement promises; they count for the day it was confirmed. */
export function recordCommitted(
  project: Publisher & { readonly id: string; readonly propositionId: string }, jobs: number, facts: WritingFacts & { signedAt: Date },
): Decision<JobEntry> {
  const { id: projectId, propositionId } = project;
  return line({ ...owner(project), kind: 'COMMITTED', jobs, propositionId, projectId, onDay: dayOf(facts.signedAt), onceKey: committedOnce(projectId) }, facts);
}

const owner = ({ publisherId, publisherName, officeId, responsibleOfficeId, title }: Publisher): Publisher =>
  ({ publisherId, publisherName, officeId, responsibleOfficeId, title });

function line(entry: Omit<JobEntry, keyof typeof blank | 'id' | 'recordedBy' | 'recordedAt'> & Partial<JobEntry>, { id, actorId, now }: WritingFacts): Decision<JobEntry> {
  const next: JobEntry = { ...blank, ...entry, id, recordedBy: actorId, recordedAt: now };
  return { next, events: [recorded(next)] };
}
