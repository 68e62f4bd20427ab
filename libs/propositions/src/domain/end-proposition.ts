import { advance, happened } from '#kernel';
import { PropositionEnded } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { publicChange, type PublicDecision } from './public-change.js';

/** Nobody bid, or no bid qualified, and it is not put up again. */
export function endProposition(proposition: Proposition, { reason, now }: { reason: string; now: Date }): PublicDecision {
  const state = advance('proposition', propositionLifecycle, proposition.state, proposition.state === 'FAILED' ? 'endFailed' : 'end');
  return {
    next: { ...proposition, state, reason, updatedAt: now },
    events: [happened(PropositionEnded, now, { propositionId: proposition.id, reason })],
    change: publicChange('ENDED', { reason }),
  };
}
