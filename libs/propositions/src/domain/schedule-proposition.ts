import { advance, type Decision, happened } from '#kernel';
import { PropositionScheduled } from '../contract/propositions.events.js';
import { openProposition } from './run-proposition.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { windowNotValid } from './propositions.problems.js';

const MAX_WINDOW_DAYS = 730;

interface Window {
  /** Null opens at once. */
  readonly openAt: Date | null;
  readonly closeAt: Date;
  readonly now: Date;
}

export function scheduleProposition(proposition: Proposition, facts: Window & { batch: string; code: string }): Decision<Proposition> {
  return plan({ ...proposition, batch: facts.batch, code: facts.code }, 'schedule', facts);
}

/** Puts a proposition without bids up again, under the number it has. */
export function relistProposition(proposition: Proposition, facts: Window): Decision<Proposition> {
  return plan(proposition, 'relist', facts);
}

function plan(proposition: Proposition, command: 'schedule' | 'relist', { openAt: wanted, closeAt, now }: Window): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, proposition.state, command);
  const openAt = wanted ?? now;
  const days = (closeAt.getTime() - openAt.getTime()) / 86_400_000;
  if (closeAt <= now || days <= 0 || days > MAX_WINDOW_DAYS) throw windowNotValid({ maxDays: MAX_WINDOW_DAYS });
  const scheduled: Proposition = { ...proposition, state, openAt, closeAt, updatedAt: now };
  const told = happened(PropositionScheduled, now, {
    propositionId: proposition.id, openAt: openAt.toISOString(), closeAt: closeAt.toISOString(), batch: proposition.batch!,
  });
  if (openAt > now) return { next: scheduled, events: [told] };
  const opened = openProposition(scheduled, { now });
  return { next: opened.next, events: [told, ...opened.events] };
}
