import { advance, type Decision, happened } from '#kernel';
import { PropositionSubmitted } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { confirmationNeeded, publisherNotVerified } from './propositions.problems.js';

export function submitProposition(draft: Proposition, facts: { publisherVerified: boolean; now: Date }): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, draft.state, 'submit');
  if (!facts.publisherVerified) throw publisherNotVerified();
  if (draft.confirmation === 'WAITING' || draft.confirmation === 'REFUSED') throw confirmationNeeded();
  const next = { ...draft, state, submittedAt: facts.now, reason: null, updatedAt: facts.now };
  return { next, events: [happened(PropositionSubmitted, facts.now, { propositionId: draft.id })] };
}
