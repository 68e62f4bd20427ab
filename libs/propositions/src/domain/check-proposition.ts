import { advance, type Decision, happened } from '#kernel';
import { PropositionApproved, PropositionRejected, PropositionReturned } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';

interface Check {
  readonly now: Date;
  readonly by: string;
}

/** The form check sends it back; the publisher mends it and submits again. */
export function returnProposition(proposition: Proposition, facts: Check & { reason: string }): Decision<Proposition> {
  const next = checked(proposition, 'return', facts, facts.reason);
  return { next, events: [happened(PropositionReturned, facts.now, { propositionId: proposition.id, reason: facts.reason })] };
}

export function approveProposition(proposition: Proposition, facts: Check): Decision<Proposition> {
  const next = checked(proposition, 'approve', facts, null);
  return { next, events: [happened(PropositionApproved, facts.now, { propositionId: proposition.id })] };
}

export function rejectProposition(proposition: Proposition, facts: Check & { reason: string }): Decision<Proposition> {
  const next = checked(proposition, 'reject', facts, facts.reason);
  return { next, events: [happened(PropositionRejected, facts.now, { propositionId: proposition.id, reason: facts.reason })] };
}

function checked(proposition: Proposition, command: 'return' | 'approve' | 'reject', { now, by }: Check, reason: string | null): Proposition {
  const state = advance('proposition', propositionLifecycle, proposition.state, command);
  return { ...proposition, state, reason, checkedBy: by, checkedAt: now, updatedAt: now };
}
