import { advance, type Decision, happened } from '#kernel';
import { PropositionWithdrawalProposed, PropositionWithdrawalRetracted, PropositionWithdrawn } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import { isPublic, type Proposition, type WithdrawalReason } from './proposition.js';
import { noWithdrawalProposed, oneIsEnough, secondPersonNeeded, twoNeeded, withdrawalProposed } from './propositions.problems.js';
import { publicChange, type PublicDecision } from './public-change.js';

/** What was never public is taken back by one person. */
export function withdrawProposition(
  proposition: Proposition, { now, reasonCode, note }: { now: Date; reasonCode: WithdrawalReason; note: string | null },
): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'withdraw');
  if (isPublic(proposition)) throw twoNeeded();
  return {
    next: { ...proposition, state, reasonCode, reason: note, updatedAt: now },
    events: [happened(PropositionWithdrawn, now, { propositionId: proposition.id, reasonCode })],
  };
}

export interface ProposalFacts {
  readonly reasonCode: WithdrawalReason;
  readonly document: string;
  readonly note: string | null;
  readonly by: string;
  readonly now: Date;
}

/** What is public is taken back by two: the first proposes, and nothing happens yet. */
export function proposeWithdrawal(proposition: Proposition, { reasonCode, document, note, by, now }: ProposalFacts): Decision<Proposition> {
  requireWithdrawable(proposition);
  if (!isPublic(proposition)) throw oneIsEnough();
  if (proposition.withdrawal) throw withdrawalProposed();
  return {
    next: { ...proposition, withdrawal: { reasonCode, document, note, proposedBy: by, proposedAt: now.toISOString(), confirmedBy: null }, updatedAt: now },
    events: [happened(PropositionWithdrawalProposed, now, { propositionId: proposition.id, reasonCode })],
  };
}

/** The second one confirms, and it is withdrawn. */
export function confirmWithdrawal(proposition: Proposition, { by, now }: { by: string; now: Date }): PublicDecision {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'withdraw');
  const { withdrawal } = proposition;
  if (!withdrawal) throw noWithdrawalProposed();
  if (withdrawal.proposedBy === by) throw secondPersonNeeded();
  const { reasonCode, note } = withdrawal;
  return {
    next: { ...proposition, state, reasonCode, reason: note, withdrawal: { ...withdrawal, confirmedBy: by }, updatedAt: now },
    events: [happened(PropositionWithdrawn, now, { propositionId: proposition.id, reasonCode })],
    change: publicChange('WITHDRAWN', { reason: reasonCode }),
  };
}

/** Either of them thinks better of it. */
export function retractWithdrawal(proposition: Proposition, { now }: { now: Date }): Decision<Proposition> {
  requireWithdrawable(proposition);
  if (!proposition.withdrawal) throw noWithdrawalProposed();
  return { next: { ...proposition, withdrawal: null, updatedAt: now }, events: [happened(PropositionWithdrawalRetracted, now, { propositionId: proposition.id })] };
}

const requireWithdrawable = ({ state }: Proposition): void => void advance('proposition', propositionLifecycle, state, 'withdraw');
