import { NO_BAND, bandOf } from './bounty-band.js';
import type { Proposition } from './proposition.js';
import { isListed, type ListedState } from './proposition.lifecycle.js';
import { packTraits } from './traits.js';
import { searchKeysOf, searchTextOf } from './search-text.js';

export const sorts = ['closeAt', 'publishedAt', 'bountyFen'] as const;
/** Soonest deadline, newest, or highest bounty first. */
export type Sort = (typeof sorts)[number];

/** Open to bids, if only again, or past: a deadline list of what is open never wades through what is over. */
export type Phase = 'o' | 'p';

/** Where and how the public list shows a proposition, as it stands beside the row to be taken back later. */
export interface Listing {
  readonly phase: Phase;
  readonly state: ListedState;
  readonly traits: number;
  readonly industryCode: string | null;
  readonly regionCode: string | null;
  readonly discipline: string | null;
  readonly band: number;
  readonly publisherId: string;
  readonly positions: Readonly<Record<Sort, number>>;
}

export function listingOf(proposition: Proposition): Listing | null {
  const { state, closeAt, publishedAt, bountyFen, industryCode, regionCode, discipline, publisherId } = proposition;
  if (!isListed(state) || !closeAt || !publishedAt) return null;
  return {
    phase: phaseOf(state), state, publisherId, discipline, industryCode, regionCode,
    traits: packTraits({ state, discipline, industryCode, regionCode, bountyFen }),
    band: bandOf(bountyFen),
    // Ascending in every order; what has no bounty comes last.
    positions: { closeAt: closeAt.getTime(), publishedAt: -publishedAt.getTime(), bountyFen: bountyFen === null ? 1 : -bountyFen },
  };
}

/** What a search looks at. Not the long texts: their words would find too much, and cost ten times the keys. */
export const searchTextIn = ({ title, keywords, publisherName, sponsorName, code, externalCode, programme }: Proposition): string =>
  searchTextOf([title, ...keywords, publisherName, sponsorName, code, externalCode, programme]);

export const phaseOf = (state: ListedState): Phase => (state === 'OPEN' || state === 'SUSPENDED' ? 'o' : 'p');

type Code = string | null | undefined;

export const sectionOf = (industryCode: Code): string | undefined => industryCode?.[0];
export const divisionOf = (industryCode: Code): string | undefined => (industryCode && industryCode.length >= 3 ? industryCode.slice(0, 3) : undefined);
export const provinceOf = (regionCode: Code): string | undefined => regionCode?.slice(0, 2);
export const prefectureOf = (regionCode: Code): string | undefined => (regionCode && regionCode.slice(2, 4) !== '00' ? regionCode.slice(0, 4) : undefined);

/** The list that this narrows down to: everything, an industry, a region, a section in a province. */
export const placeTerm = (sort: Sort, phase: Phase, industry: string, region: string): string => `${sort[0]}${phase}|${industry}|${region}`;
export const publisherTerm = (sort: Sort, phase: Phase, publisherId: string): string => `${sort[0]}${phase}@${publisherId}`;
/** Words are found in the order of deadlines only. */
export const keyTerm = (phase: Phase, key: string): string => `${phase}#${key}`;

/** A listing with the words that find it. */
export interface Listed {
  readonly listing: Listing;
  readonly searchText: string;
}

/** Every list the proposition stands in, with its place there. */
export function postingsOf({ listing, searchText }: Listed): { term: string; position: number }[] {
  const { phase, industryCode, regionCode, publisherId, positions } = listing;
  const [section, province] = [sectionOf(industryCode) ?? '', provinceOf(regionCode) ?? ''];
  const places = [['', ''], [section, ''], [divisionOf(industryCode) ?? '', ''], ['', province], ['', prefectureOf(regionCode) ?? ''], [section, province]] as const;
  const inLists = sorts.flatMap((sort) => {
    // What is not given makes the same list twice.
    const terms = new Set([...places.map(([industry, region]) => placeTerm(sort, phase, industry, region)), publisherTerm(sort, phase, publisherId)]);
    return [...terms].map((term) => ({ term, position: positions[sort] }));
  });
  return [...inLists, ...searchKeysOf(searchText).map((key) => ({ term: keyTerm(phase, key), position: positions.closeAt }))];
}

/** What the facets count: five traits, each said, or '' for any. */
export type Cell = Readonly<Record<'state' | 'section' | 'province' | 'discipline' | 'band', string>>;

export const NONE = '-';

export const bandName = (band: number): string => (band === NO_BAND ? NONE : String(band));

export const cellName = ({ state, section, province, discipline, band }: Cell): string => [state, section, province, discipline, band].join('|');

/** The cells that count this proposition. */
export const cellsOf = ({ state, industryCode, regionCode, discipline, band }: Listing): string[] =>
  cellsAround({ state, section: sectionOf(industryCode) ?? NONE, province: provinceOf(regionCode) ?? NONE, discipline: discipline ?? NONE, band: bandName(band) });

/** 32 cells: each of the five traits said or left open. */
export function cellsAround(said: Cell): string[] {
  const names = Object.keys(said) as (keyof Cell)[];
  return Array.from({ length: 2 ** names.length }, (_, bits) => {
    const open = names.filter((_name, index) => (bits >> index) % 2 === 0).map((name) => [name, '']);
    return cellName({ ...said, ...Object.fromEntries(open) as Partial<Cell> });
  });
}
