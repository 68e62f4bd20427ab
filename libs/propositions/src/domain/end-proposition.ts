import { advance, type Decision, happened } from '#kernel';
import { PropositionEnded } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';

/** Nobody bid, or no bid qualified, and it is not put up again. */
export function endProposition(proposition: Proposition, { reason, now }: { reason: string; now: Date }): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, proposition.state, proposition.state === 'FAILED' ? 'endFailed' : 'end');
  return { next: { ...proposition, state, reason, updatedAt: now }, events: [happened(PropositionEnded, now, { propositionId: proposition.id, reason })] };
}
