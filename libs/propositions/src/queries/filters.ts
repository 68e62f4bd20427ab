import type { Param } from '#platform';
import { codeLists } from '../code-lists.js';
import type { FilterPropositions } from '../contract/propositions.requests.js';
import { bandsBetween } from '../domain/bounty-band.js';
import { divisionOf, type Phase, phaseOf, placeTerm, prefectureOf, provinceOf, publisherTerm, sectionOf, type Sort } from '../domain/listing.js';
import { industryUnknown, regionUnknown } from '../domain/proposition-fields.problems.js';
import { selectTraits } from '../domain/traits.js';

/** Filters as the posting lists understand them: the industry has its letter. */
export type Filters = Pick<FilterPropositions, 'industry' | 'region' | 'state' | 'discipline' | 'publisherId' | 'bountyFrom' | 'bountyBelow'>;

export function filtersOf({ industry: code, region, state, discipline, publisherId, bountyFrom, bountyBelow }: FilterPropositions): Filters {
  const industry = code === undefined ? undefined : codeLists.industry(code)?.code;
  if (code !== undefined && !industry) throw industryUnknown({ code });
  if (region !== undefined && !codeLists.region(region)) throw regionUnknown({ code: region });
  return { industry, region, state, discipline, publisherId, bountyFrom, bountyBelow };
}

/** Open, past or both. */
export const phasesOf = ({ state }: Filters): Phase[] => (state ? [phaseOf(state)] : ['o', 'p']);

/** The shortest list that holds everything these filters let through, in this order. */
export function termFor({ publisherId, industry, region }: Filters, sort: Sort, phase: Phase): string {
  if (publisherId) return publisherTerm(sort, phase, publisherId);
  const division = divisionOf(industry);
  if (division) return placeTerm(sort, phase, division, '');
  const prefecture = prefectureOf(region);
  return prefecture ? placeTerm(sort, phase, '', prefecture) : placeTerm(sort, phase, sectionOf(industry) ?? '', provinceOf(region) ?? '');
}

/** What of the filters is left to compare row by row: mask, value, first and last band. */
export function traitParams({ state, industry, region, discipline, bountyFrom, bountyBelow }: Filters): Param[] {
  const { mask, value } = selectTraits({ state, discipline: discipline ?? null, industryCode: industry ?? null, regionCode: region ?? null });
  const { first, last } = bandsBetween(bountyFrom, bountyBelow);
  return [mask, value, first, last];
}
