import { advance, type Decision, happened } from '#kernel';
import { PropositionScheduled } from '../contract/propositions.events.js';
import { requireWindow } from './bidding-window.js';
import { openProposition } from './run-proposition.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { publicChange, type PublicDecision } from './public-change.js';
import { type PublisherFacts, requireVerifiedPublisher } from './verified-publisher.js';

interface Window extends PublisherFacts {
  /** Null opens at once. */
  readonly openAt: Date | null;
  readonly closeAt: Date;
  readonly now: Date;
}

export function scheduleProposition(proposition: Proposition, facts: Window & { batch: string; code: string }): Decision<Proposition> {
  return plan({ ...proposition, batch: facts.batch, code: facts.code }, 'schedule', facts);
}

/** Puts up again what ended without a result: the next round, under the number it has, in its batch or in a later one. */
export function relistProposition(proposition: Proposition, facts: Window & { batch: string | null }): PublicDecision {
  const again = { ...proposition, round: proposition.round + 1, batch: facts.batch ?? proposition.batch, bidCount: 0, reason: null, withdrawal: null };
  return { ...plan(again, 'relist', facts), change: publicChange('RELISTED', { closeAt: facts.closeAt }) };
}

function plan(proposition: Proposition, command: 'schedule' | 'relist', facts: Window): Decision<Proposition> {
  const { openAt: wanted, closeAt, now } = facts;
  const state = advance('proposition', propositionLifecycle, proposition.state, command);
  requireVerifiedPublisher(facts);
  const openAt = wanted ?? now;
  requireWindow({ openAt, closeAt, now });
  const scheduled: Proposition = { ...proposition, state, openAt, closeAt, updatedAt: now };
  const told = happened(PropositionScheduled, now, {
    propositionId: proposition.id, openAt: openAt.toISOString(), closeAt: closeAt.toISOString(), batch: proposition.batch!, round: proposition.round,
  });
  if (openAt > now) return { next: scheduled, events: [told] };
  const opened = openProposition(scheduled, { now });
  return { next: opened.next, events: [told, ...opened.events] };
}
