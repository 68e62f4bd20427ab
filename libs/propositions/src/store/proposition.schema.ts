import { bigInteger, defineTable, flag, id, integer, json, longText, nullable, ref, text, time, version } from '#platform';
import type { Proposition } from '../domain/proposition.js';

/** With the short public fields ready as JSON text without its braces; see docs/decisions/0006. */
export type PropositionRow = Proposition & { readonly card: string };

export const PropositionSchema = defineTable<PropositionRow>('proposition', {
  columns: {
    id: id(), code: nullable(text(30)), batch: nullable(text(20)), round: integer(), title: text(80), state: text(24), source: text(12),
    publisherId: ref(), publisherName: text(120), sponsorName: nullable(text(120)), officeId: nullable(ref()), officeName: nullable(text(120)), responsibleOfficeId: nullable(ref()),
    programme: nullable(text(120)), programmeId: nullable(ref()), programmeVersion: nullable(integer()), externalCode: nullable(text(40)), keywords: json(),
    industryCode: nullable(text(5)), industrySection: nullable(text(1)), industryName: nullable(text(100)),
    regionCode: nullable(text(6)), regionName: nullable(text(100)), discipline: nullable(text(20)),
    bountyFen: nullable(bigInteger()), negotiable: flag(), expectedJobs: nullable(integer()),
    maxBids: nullable(integer()), winners: integer(),
    // Not in a save: between the read and the save a bid may have taken a place.
    bidCount: { ...integer(), update: false },
    confirmation: text(12), confirmationNote: nullable(text(500)), confirmedBy: nullable(text(80)),
    reason: nullable(text(500)), reasonCode: nullable(text(40)), withdrawal: nullable(json()), draftedBy: text(80), editedBy: nullable(text(80)), checkedBy: nullable(text(80)),
    submittedAt: nullable(time()), checkedAt: nullable(time()), openAt: nullable(time()), closeAt: nullable(time()), suspendedAt: nullable(time()),
    publishedAt: nullable(time()), createdAt: time(), updatedAt: time(),
    listing: nullable(json()), searchText: nullable(text(1000)), card: longText(), version: version(),
  },
  indices: [
    { name: 'ux_proposition_code', columns: ['code'], unique: true },
    { name: 'ix_proposition_publisher', columns: ['publisherId', 'updatedAt', 'id'] },
    { name: 'ix_proposition_office', columns: ['responsibleOfficeId', 'updatedAt', 'id'] },
    { name: 'ix_proposition_state', columns: ['state', 'updatedAt', 'id'] },
    { name: 'ix_proposition_open', columns: ['state', 'openAt'] },
    { name: 'ix_proposition_close', columns: ['state', 'closeAt'] },
  ],
});
