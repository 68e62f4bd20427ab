import { type Day, dayOf, type Decision } from '#kernel';
import { agreementFirst, evidenceAlreadyCounted, idNumberInClear, personAlreadyCounted, startedBeforeAgreement, startedInFuture } from './employment.problems.js';
import { holdsIdNumber } from './id-number.js';
import type { EvidenceGrade, JobEntry } from './job-entry.js';
import { blank, recorded, type WritingFacts } from './ledger-line.js';

export interface Hire {
  readonly startedOn: string;
  readonly grade: EvidenceGrade;
  readonly evidence: string;
  /** The employer's own number of the person; only its keyed hash is kept. */
  readonly personRef: string | null;
  readonly note: string | null;
}

export interface HiringProject {
  readonly id: string;
  readonly propositionId: string;
  readonly publisherId: string;
  readonly publisherName: string;
  readonly officeId: string | null;
  readonly responsibleOfficeId: string | null;
  readonly title: string;
  /** Null while no agreement stands; and a project that was ended before it had one never will have one. */
  readonly agreementSignedOn: Day | null;
}

/** What the ledger has of the same evidence, or the same person, in this project. */
export interface Earlier {
  readonly key: string;
  /** One for each line, with whether it was taken back. */
  readonly reversed: readonly boolean[];
}

export interface HireFacts extends WritingFacts {
  readonly evidence: Earlier;
  readonly person: (Earlier & { readonly hash: string }) | null;
}

/** One person started to work. One line each, so that every job of a total can be followed to its proof. */
export function recordHire(project: HiringProject, hire: Hire, facts: HireFacts): Decision<JobEntry> {
  const signedOn = project.agreementSignedOn;
  if (signedOn === null) throw agreementFirst();
  const today = dayOf(facts.now);
  if (hire.startedOn > today) throw startedInFuture({ today });
  if (hire.startedOn < signedOn) throw startedBeforeAgreement({ signedOn });
  if ([hire.evidence, hire.personRef, hire.note].some((one) => one !== null && holdsIdNumber(one))) throw idNumberInClear();
  if (stillCounts(facts.evidence)) throw evidenceAlreadyCounted();
  if (facts.person && stillCounts(facts.person)) throw personAlreadyCounted();
  const { id: projectId, propositionId, publisherId, publisherName, officeId, responsibleOfficeId, title } = project;
  const next: JobEntry = {
    ...blank, id: facts.id, kind: 'ACTUAL', jobs: 1, propositionId, projectId, publisherId, publisherName, officeId, responsibleOfficeId, title,
    onDay: hire.startedOn, grade: hire.grade, evidence: hire.evidence, note: hire.note, personHash: facts.person?.hash ?? null,
    onceKey: roundOf(facts.evidence), personOnceKey: facts.person && roundOf(facts.person), recordedBy: facts.actorId, recordedAt: facts.now,
  };
  return { next, events: [recorded(next)] };
}

const stillCounts = ({ reversed }: Earlier): boolean => reversed.includes(false);

/** Recorded again after a reversal, it is the next round of the same key: the table itself lets each round in once. */
const roundOf = ({ key, reversed }: Earlier): string => `${key}:${reversed.length + 1}`;
