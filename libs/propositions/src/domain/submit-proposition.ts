import { advance, type Decision, happened } from '#kernel';
import { PropositionSubmitted } from '../contract/propositions.events.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition } from './proposition.js';
import { confirmationNeeded } from './propositions.problems.js';
import { type PublisherFacts, requireVerifiedPublisher } from './verified-publisher.js';

export function submitProposition(draft: Proposition, facts: PublisherFacts & { now: Date }): Decision<Proposition> {
  const state = advance('proposition', propositionLifecycle, draft.state, 'submit');
  requireVerifiedPublisher(facts);
  if (draft.confirmation === 'WAITING' || draft.confirmation === 'REFUSED') throw confirmationNeeded();
  const next = { ...draft, state, submittedAt: facts.now, reason: null, updatedAt: facts.now };
  return { next, events: [happened(PropositionSubmitted, facts.now, { propositionId: draft.id })] };
}
