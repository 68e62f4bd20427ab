import type { FilterPropositions } from '../contract/propositions.requests.js';
import { bandsBetween } from '../domain/bounty-band.js';
import { type Phase, phaseOf, placeTerm, publisherTerm, type Sort } from '../domain/listing.js';
import { selectTraits } from '../domain/traits.js';
import type { Param } from '#platform';

/** Filters as the posting lists understand them; the industry with its letter. */
export type Filters = Omit<FilterPropositions, never>;

/** Open, past or both. */
export const phasesOf = ({ state }: Filters): Phase[] => (state ? [phaseOf(state)] : ['o', 'p']);

/** The shortest list that holds everything these filters let through, in this order. */
export function termFor(filters: Filters, sort: Sort, phase: Phase): string {
  if (filters.publisherId) return publisherTerm(sort, phase, filters.publisherId);
  return placeTerm(sort, phase, filters.industry?.[0], filters.region?.slice(0, 2));
}

/** What of the filters is left to compare row by row: mask, value, first and last band. */
export function traitParams({ state, industry, region, discipline, bountyFrom, bountyBelow }: Filters): Param[] {
  const { mask, value } = selectTraits({ state, discipline: discipline ?? null, industryCode: industry ?? null, regionCode: region ?? null });
  const { first, last } = bandsBetween(bountyFrom, bountyBelow);
  return [mask, value, first, last];
}
