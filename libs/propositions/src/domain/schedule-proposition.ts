import { advance, type Decision, happened } from '#kernel';
import { PropositionPlaced, PropositionScheduled } from '../contract/propositions.events.js';
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
  /** The programme whose rules let it be put up, if it is put up under one. */
  readonly under: { readonly id: string; readonly name: string; readonly version: number } | null;
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
  const { openAt: wanted, closeAt, under, now } = facts;
  const state = advance('proposition', propositionLifecycle, proposition.state, command);
  requireVerifiedPublisher(facts);
  const openAt = wanted ?? now;
  requireWindow({ openAt, closeAt, now });
  const { id: propositionId, round } = proposition;
  const scheduled: Proposition = {
    ...proposition, state, openAt, closeAt, updatedAt: now,
    programmeId: under?.id ?? null, programmeVersion: under?.version ?? null, programme: proposition.programme ?? under?.name ?? null,
  };
  const told = [
    happened(PropositionScheduled, now, { propositionId, openAt: openAt.toISOString(), closeAt: closeAt.toISOString(), batch: proposition.batch!, round }),
    ...(under ? [happened(PropositionPlaced, now, { propositionId, programmeId: under.id, version: under.version, round })] : []),
  ];
  if (openAt > now) return { next: scheduled, events: told };
  const opened = openProposition(scheduled, { now });
  return { next: opened.next, events: [...told, ...opened.events] };
}
