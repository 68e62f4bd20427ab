import { advance, type Decision, happened } from '#kernel';
import { PropositionApproved, PropositionRejected, PropositionReturned } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { type PublisherFacts, requireVerifiedPublisher } from './verified-publisher.js';

interface Check {
  readonly now: Date;
  readonly by: string;
}

/** A check that ends here: the office for which it is made. */
interface Verdict extends Check {
  readonly officeId: string;
}

/** The form check sends it back; the publisher mends it and submits again, to whichever office takes it on then. */
export function returnProposition(proposition: Proposition, facts: Check & { reason: string }): Decision<Proposition> {
  const next = checked(proposition, 'return', facts, facts.reason);
  return { next, events: [happened(PropositionReturned, facts.now, { propositionId: proposition.id, reason: facts.reason })] };
}

/** The office that passes it answers for it from then on, unless another one wrote it for the enterprise. */
export function approveProposition(proposition: Proposition, facts: Verdict & PublisherFacts): Decision<Proposition> {
  const next = { ...checked(proposition, 'approve', facts, null), responsibleOfficeId: proposition.officeId ?? facts.officeId };
  requireVerifiedPublisher(facts);
  return { next, events: [happened(PropositionApproved, facts.now, { propositionId: proposition.id })] };
}

export function rejectProposition(proposition: Proposition, facts: Verdict & { reason: string }): Decision<Proposition> {
  const next = { ...checked(proposition, 'reject', facts, facts.reason), responsibleOfficeId: proposition.officeId ?? facts.officeId };
  return { next, events: [happened(PropositionRejected, facts.now, { propositionId: proposition.id, reason: facts.reason })] };
}

function checked(proposition: Proposition, command: 'return' | 'approve' | 'reject', { now, by }: Check, reason: string | null): Proposition {
  const state = advance('proposition', propositionLifecycle, proposition.state, command);
  return { ...proposition, state, reason, checkedBy: by, checkedAt: now, updatedAt: now };
}
