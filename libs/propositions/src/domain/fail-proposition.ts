import { advance, happened } from '#kernel';
import { PropositionFailed } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { publicChange, type PublicDecision } from './public-change.js';

/** Whoever chooses among the bids says that none qualified. Undefined: it was withdrawn meanwhile, and the news come too late. */
export function failProposition(proposition: Proposition, { reason, now }: { reason: string; now: Date }): PublicDecision | undefined {
  if (proposition.state === 'WITHDRAWN') return undefined;
  const state = advance('proposition', propositionLifecycle, proposition.state, 'fail');
  const { id: propositionId, round } = proposition;
  return {
    next: { ...proposition, state, reason, updatedAt: now },
    events: [happened(PropositionFailed, now, { propositionId, round, reason })],
    change: publicChange('FAILED', { reason }),
  };
}
