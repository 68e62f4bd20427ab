import { advance, type Decision, happened } from '#kernel';
import { PropositionWithdrawn } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition, WithdrawalReason } from './proposition.js';

export function withdrawProposition(
  proposition: Proposition, { now, reasonCode, note }: { now: Date; reasonCode: WithdrawalReason; note: string | null },
): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, proposition.state, 'withdraw');
  return {
    next: { ...proposition, state, reasonCode, reason: note, updatedAt: now },
    events: [happened(PropositionWithdrawn, now, { propositionId: proposition.id, reasonCode })],
  };
}
