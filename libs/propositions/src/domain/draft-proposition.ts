import { type Decision, happened } from '#kernel';
import { PropositionDrafted } from '../contract/propositions.events.js';
import type { PropositionFields } from './proposition-fields.js';
import type { WholeProposition } from './proposition.js';

export interface DraftFacts {
  readonly id: string;
  readonly newId: () => string;
  readonly publisher: { readonly id: string; readonly name: string };
  /** The office that writes on the publisher's behalf; null when the publisher writes itself. */
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly draftedBy: string;
  readonly now: Date;
}

export function draftProposition(fields: PropositionFields, facts: DraftFacts): Decision<WholeProposition> {
  const { id, publisher, office, now } = facts;
  const proposition = {
    ...fields.head, id, state: 'DRAFT', code: null, batch: null, programmeId: null, programmeVersion: null, round: 1, bidCount: 0,
    source: office ? 'OFFICE_PROXY' : 'ENTERPRISE',
    publisherId: publisher.id, publisherName: publisher.name, officeId: office?.id ?? null, officeName: office?.name ?? null,
    responsibleOfficeId: office?.id ?? null,
    confirmation: office ? 'WAITING' : 'NOT_NEEDED', confirmationNote: null, confirmedBy: null,
    reason: null, reasonCode: null, withdrawal: null, draftedBy: facts.draftedBy, editedBy: null, checkedBy: null,
    submittedAt: null, checkedAt: null, openAt: null, closeAt: null, suspendedAt: null, publishedAt: null, createdAt: now, updatedAt: now,
    listing: null, searchText: null, version: 1,
  } as const;
  const indicators = fields.indicators.map((one) => ({ id: facts.newId(), ...one }));
  return {
    next: { proposition, content: fields.content, indicators },
    events: [happened(PropositionDrafted, now, { propositionId: id, publisherId: publisher.id, officeId: office?.id ?? null })],
  };
}
