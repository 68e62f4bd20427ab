import type { Actor } from '#kernel';
import { may } from '#platform';
import type { JobEntryView } from '../contract/employment.views.js';
import type { JobEntry } from '../domain/job-entry.js';
import { employmentPolicy } from '../employment.policy.js';

/** A line just written; nothing takes it back yet. */
export function entryView(entry: JobEntry, actor: Actor): JobEntryView {
  const { personHash: _, onceKey: __, personOnceKey: ___, recordedBy: ____, recordedAt, ...shown } = entry;
  const view = { ...shown, reversedById: null, recordedAt: recordedAt.toISOString() };
  return { ...view, actions: entryActions(view, actor) };
}

export function entryActions(entry: Omit<JobEntryView, 'actions' | 'recordedAt'>, actor: Actor): string[] {
  const reversible = entry.kind === 'ACTUAL' && entry.reversesId === null && entry.reversedById === null;
  return reversible ? may(employmentPolicy, actor, entry, ['employment.reverse']) : [];
}
