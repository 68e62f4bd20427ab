import { advance, type Decision, happened } from '#kernel';
import { PropositionEdited } from '../contract/propositions.events.js';
import type { PropositionFields } from './proposition-fields.js';
import { propositionLifecycle } from './proposition.lifecycle.js';
import type { Proposition, WholeProposition } from './proposition.js';

/** Puts other fields in place of a draft's. What an enterprise had confirmed was the old text, so it is asked again. */
export function editProposition(draft: Proposition, fields: PropositionFields, facts: { now: Date; by: string; newId: () => string }): Decision<WholeProposition> {
  const proposition: Proposition = {
    ...draft, ...fields.head,
    state: advance('proposition', propositionLifecycle, draft.state, 'edit'),
    ...(draft.officeId === null ? {} : { confirmation: 'WAITING', confirmationNote: null, confirmedBy: null }),
    editedBy: facts.by, updatedAt: facts.now,
  };
  const indicators = fields.indicators.map((one) => ({ id: facts.newId(), ...one }));
  return { next: { proposition, content: fields.content, indicators }, events: [happened(PropositionEdited, facts.now, { propositionId: draft.id })] };
}
