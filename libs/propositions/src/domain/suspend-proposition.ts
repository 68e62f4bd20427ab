import { advance, happened } from '#kernel';
import { PropositionResumed, PropositionSuspended } from '../contract/propositions.events.js';
import { requireTimeLeft, requireWindow } from './bidding-window.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { deadlineNotEarlier } from './propositions.problems.js';
import { publicChange, type PublicDecision } from './public-change.js';
import { type PublisherFacts, requireVerifiedPublisher } from './verified-publisher.js';

/** No bids for the time being. */
export function suspendProposition(proposition: Proposition, { reason, now }: { reason: string; now: Date }): PublicDecision {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'suspend');
  requireTimeLeft(proposition, now);
  const { id: propositionId, round } = proposition;
  return {
    next: { ...proposition, state, reason, suspendedAt: now, updatedAt: now },
    events: [happened(PropositionSuspended, now, { propositionId, round, reason })],
    change: publicChange('SUSPENDED', { reason }),
  };
}

interface ResumeFacts extends PublisherFacts {
  /** Null moves the deadline by as long as it was suspended. */
  readonly closeAt: Date | null;
  readonly now: Date;
}

/** Bids come in again, for as long as they still could when it was suspended, or longer. */
export function resumeProposition(proposition: Proposition, { closeAt: wanted, now, ...publisher }: ResumeFacts): PublicDecision {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'resume');
  requireVerifiedPublisher(publisher);
  const earliest = new Date(proposition.closeAt!.getTime() + now.getTime() - proposition.suspendedAt!.getTime());
  if (wanted && wanted < earliest) throw deadlineNotEarlier({ earliest: earliest.toISOString() });
  if (wanted) requireWindow({ openAt: proposition.openAt!, closeAt: wanted, now });
  const closeAt = wanted ?? earliest;
  const { id: propositionId, round } = proposition;
  return {
    next: { ...proposition, state, reason: null, suspendedAt: null, closeAt, updatedAt: now },
    events: [happened(PropositionResumed, now, { propositionId, round, closeAt: closeAt.toISOString() })],
    change: publicChange('RESUMED', { closeAt }),
  };
}
