import { advance, type Decision, happened } from '#kernel';
import { PropositionConfirmed, PropositionRefused } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { ConfirmationKind, Proposition } from './proposition.js';
import { confirmationNotNeeded } from './propositions.problems.js';

interface Answer {
  readonly now: Date;
  readonly by: string;
}

/** The enterprise stands by the draft: with its own account, or on a stamped form of which the office took note. */
export function confirmProposition(draft: Proposition, facts: Answer & { kind: ConfirmationKind; note: string | null }): Decision<Proposition> {
  const state = answered(draft, 'confirm');
  const next: Proposition = { ...draft, state, confirmation: facts.kind, confirmationNote: facts.note, confirmedBy: facts.by, reason: null, updatedAt: facts.now };
  return { next, events: [happened(PropositionConfirmed, facts.now, { propositionId: draft.id, kind: facts.kind })] };
}

export function refuseProposition(draft: Proposition, facts: Answer & { reason: string }): Decision<Proposition> {
  const state = answered(draft, 'refuse');
  const next: Proposition = { ...draft, state, confirmation: 'REFUSED', confirmationNote: null, confirmedBy: facts.by, reason: facts.reason, updatedAt: facts.now };
  return { next, events: [happened(PropositionRefused, facts.now, { propositionId: draft.id, reason: facts.reason })] };
}

function answered(draft: Proposition, command: 'confirm' | 'refuse'): Proposition['state'] {
  if (draft.officeId === null) throw confirmationNotNeeded();
  return advance('proposition', propositionLifecycle, draft.state, command);
}
