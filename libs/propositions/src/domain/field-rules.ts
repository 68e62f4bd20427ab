import type { PropositionInput } from './proposition-fields.js';

/**
 * What an amendment of a field means once a proposition is open to bids.
 * MATERIAL: bidders would bid otherwise; they are told, and have time left. MINOR: everybody can read it. PRIVATE: it was
 * never public, and its words stay so. FIXED: it is counted or ruled by what it said at publication; who must change it
 * withdraws the proposition.
 */
export type FieldRule = 'MATERIAL' | 'MINOR' | 'PRIVATE' | 'FIXED';

export const fieldRules = {
  title: 'MINOR', sponsorName: 'MINOR', keywords: 'MINOR', discipline: 'MINOR', summary: 'MINOR', background: 'MINOR', jobType: 'MINOR', jobsDueOn: 'MINOR',
  difficulties: 'MATERIAL', research: 'MATERIAL', deliverables: 'MATERIAL', acceptance: 'MATERIAL', indicators: 'MATERIAL', months: 'MATERIAL',
  bountyFen: 'MATERIAL', negotiable: 'MATERIAL', maxBids: 'MATERIAL', winners: 'MATERIAL', cooperation: 'MATERIAL', ipPosition: 'MATERIAL', bidderConditions: 'MATERIAL',
  contactName: 'PRIVATE', contactPhone: 'PRIVATE', contactEmail: 'PRIVATE',
  // Programme rules, statistics by region and industry, the ledger of expected jobs.
  programme: 'FIXED', externalCode: 'FIXED', industryCode: 'FIXED', regionCode: 'FIXED', expectedJobs: 'FIXED',
} as const satisfies Readonly<Record<keyof PropositionInput, FieldRule>>;

export type WrittenField = keyof typeof fieldRules;
export const writtenFields = Object.keys(fieldRules) as WrittenField[];
