import type { Decision } from '#kernel';
import { alreadyReversed, idNumberInClear, onlyHiresAreReversed, reversalStands } from './employment.problems.js';
import { holdsIdNumber } from './id-number.js';
import type { JobEntry } from './job-entry.js';
import { recorded, type WritingFacts } from './ledger-line.js';

export interface ReversalFacts extends WritingFacts {
  readonly reason: string;
  readonly reversed: boolean;
}

/** Somebody takes back a hire that was wrong. */
export function reverseHire(entry: JobEntry, facts: ReversalFacts): Decision<JobEntry> {
  if (entry.kind !== 'ACTUAL') throw onlyHiresAreReversed();
  if (entry.reversesId !== null) throw reversalStands();
  if (holdsIdNumber(facts.reason)) throw idNumberInClear();
  return reverseEntry(entry, facts);
}

/** The same line with the opposite sign, for the same day: the total of a period becomes what is true. */
export function reverseEntry(entry: JobEntry, { id, actorId, now, reason, reversed }: ReversalFacts): Decision<JobEntry> {
  if (reversed) throw alreadyReversed();
  const next: JobEntry = {
    ...entry, id, jobs: -entry.jobs, note: null, reason, reversesId: entry.id,
    onceKey: `REVERSAL:${entry.id}`, personOnceKey: null, recordedBy: actorId, recordedAt: now,
  };
  return { next, events: [recorded(next)] };
}
