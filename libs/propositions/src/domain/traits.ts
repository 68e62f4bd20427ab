import { bandOf } from './bounty-band.js';
import type { Discipline } from './proposition.js';
import type { ListedState } from './proposition.lifecycle.js';

/**
 * Everything the public list filters by, packed into one number of 52 bits, so that one constant statement serves
 * every combination of filters: `(traits & mask) = value`. Codes are packed level by level, so a prefix is a mask.
 */
export interface Traits {
  readonly state: ListedState;
  readonly discipline: Discipline | null;
  readonly industryCode: string | null;
  readonly regionCode: string | null;
  readonly bountyFen: number | null;
}

/**
 * The number of each state and discipline in stored rows. A number is for ever: a new one takes a free number, one that
 * is gone leaves its number unused. Whoever must change one, or packs anything else otherwise, has every stored row
 * written anew by `npm run listing:rebuild` after the new code is in place.
 */
export const stateNumbers: Readonly<Record<ListedState, number>> = {
  OPEN: 1, CLOSED: 2, REVIEWING: 3, NO_BID: 4, AWARDED: 5, CONTRACTED: 6, DONE: 7, SUSPENDED: 8, FAILED: 9, NO_BID_CLOSED: 10, FAILED_CLOSED: 11,
};
export const disciplineNumbers: Readonly<Record<Discipline, number>> = {
  NEW_ENGINEERING: 1, NEW_MEDICINE: 2, NEW_AGRICULTURE: 3, NEW_LIBERAL_ARTS: 4, OTHER: 5,
};

const byNumber = <Word extends string>(numbers: Readonly<Record<Word, number>>): ReadonlyMap<number, Word> =>
  new Map((Object.entries(numbers) as [Word, number][]).map(([word, number]) => [number, word]));
const states = byNumber(stateNumbers);
const disciplines = byNumber(disciplineNumbers);

interface Field {
  readonly bits: number;
  readonly of: (traits: Partial<Traits>) => number;
}

// Zero says "not given" everywhere. Digits count from one, because 0 is a digit of industry codes.
const digit = (code: string | null | undefined, at: number): number => (code && code.length > at ? Number(code[at]) + 1 : 0);
const pair = (code: string | null | undefined, at: number): number => Number(code?.slice(at, at + 2) || 0);

/**
 * From the lowest bits up. The band comes first: the statements compare it as a range. All 52 bits are in use: what is
 * filtered by next (a programme) gets posting lists of its own, as a publisher has them (`publisherTerm` in listing.ts),
 * which are walked instead of the list of everything; the rest is compared by traits as before.
 */
const fields = {
  band: { bits: 4, of: ({ bountyFen }) => bandOf(bountyFen ?? null) },
  discipline: { bits: 3, of: ({ discipline }) => (discipline ? disciplineNumbers[discipline] : 0) },
  state: { bits: 4, of: ({ state }) => (state ? stateNumbers[state] : 0) },
  section: { bits: 5, of: ({ industryCode }) => (industryCode ? industryCode.charCodeAt(0) - 64 : 0) },
  division: { bits: 7, of: ({ industryCode }) => pair(industryCode, 1) },
  group: { bits: 4, of: ({ industryCode }) => digit(industryCode, 3) },
  class: { bits: 4, of: ({ industryCode }) => digit(industryCode, 4) },
  province: { bits: 7, of: ({ regionCode }) => pair(regionCode, 0) },
  prefecture: { bits: 7, of: ({ regionCode }) => pair(regionCode, 2) },
  county: { bits: 7, of: ({ regionCode }) => pair(regionCode, 4) },
} as const satisfies Record<string, Field>;

export type TraitName = keyof typeof fields;

const places = new Map<TraitName, { unit: number; size: number }>();
let unit = 1;
for (const [name, { bits }] of Object.entries(fields) as [TraitName, Field][]) {
  places.set(name, { unit, size: 2 ** bits });
  unit *= 2 ** bits;
}

const names = Object.keys(fields) as TraitName[];

/** All of them in one number. Sums, not shifts: JavaScript shifts only 32 bits. */
export const packTraits = (traits: Traits): number => names.reduce((sum, name) => sum + fields[name].of(traits) * places.get(name)!.unit, 0);

export function unpackTrait(packed: number, name: TraitName): number {
  const { unit: one, size } = places.get(name)!;
  return Math.floor(packed / one) % size;
}

const maskOf = (chosen: readonly TraitName[]): number => chosen.reduce((sum, name) => sum + (places.get(name)!.size - 1) * places.get(name)!.unit, 0);

/** Mask and value that select what has these traits: of a code only the levels it names. The band is not in it. */
export function selectTraits(wanted: Partial<Omit<Traits, 'bountyFen'>>): { mask: number; value: number } {
  const chosen = names.filter((name) => name !== 'band' && fields[name].of(wanted) !== 0);
  return { mask: maskOf(chosen), value: chosen.reduce((sum, name) => sum + fields[name].of(wanted) * places.get(name)!.unit, 0) };
}

const NONE = '-';

/** What the facets call a packed trait; `-` for "not given". */
export const traitWords = {
  state: (packed: number) => states.get(unpackTrait(packed, 'state')) ?? NONE,
  section: (packed: number) => wordOf(unpackTrait(packed, 'section'), (letter) => String.fromCharCode(64 + letter)),
  province: (packed: number) => wordOf(unpackTrait(packed, 'province'), String),
  discipline: (packed: number) => disciplines.get(unpackTrait(packed, 'discipline')) ?? NONE,
  band: (packed: number) => wordOf(unpackTrait(packed, 'band'), String),
} as const;

export const FACET_MASK = maskOf(['state', 'section', 'province', 'discipline', 'band']);

const wordOf = (number: number, word: (number: number) => string): string => (number === 0 ? NONE : word(number));
