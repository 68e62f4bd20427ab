import type { LockableField, ProgrammeRules } from './rules.js';
import { fieldLocked, tooFewTakers, uploadTooLarge } from './rules.problems.js';

const MB = 1024 * 1024;

/** Whether a proposition with so many takers is judged. */
export function checkTakers({ entries }: ProgrammeRules, takers: number): void {
  if (takers < entries.leastTakers) throw tooFewTakers({ rule: 'entries.leastTakers', limit: entries.leastTakers, value: takers });
}

export function checkUpload({ bids }: ProgrammeRules, bytes: number): void {
  if (bytes > bids.mostUploadMb * MB) throw uploadTooLarge({ rule: 'bids.mostUploadMb', limit: bids.mostUploadMb, value: Math.ceil((bytes / MB) * 10) / 10 });
}

/** Whether these may change after a bid was handed in. */
export function checkLocked({ entries }: ProgrammeRules, changed: readonly LockableField[]): void {
  const field = changed.find((one) => entries.locked.includes(one));
  if (field) throw fieldLocked({ rule: 'entries.locked', limit: entries.locked.join(', '), value: field });
}
