import type { Fact } from './fact.js';
import type { Fold } from './fold.js';
import type { Keep } from './told.js';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Unit = 'COUNT' | 'FEN' | 'RATIO';

/** How a number can be split. Not by publisher: a row says whose it is, and a split must fit on a page. */
export const dimensions = ['office', 'region', 'industry', 'kind', 'month'] as const;
export type Dimension = (typeof dimensions)[number];

/** How the rows of an indicator become its number. */
export type Measure =
  /** The sum of the values. */
  | 'sum'
  /** Distinct subjects with a value above 0. Months do not add up to their year, offices not to the whole. */
  | 'distinct'
  /** Subjects that have a row of each of two kinds; counted on the day on which the second came. */
  | 'complete'
  /** Of the propositions first published in the period, how many are revealed by now. */
  | 'cohort';

/** What a fold says about one fact; what it leaves out is the same as the key, the event's day, or nothing. */
export type FactSays = Pick<Fact, 'factKey' | 'value'> & Partial<Omit<Fact, 'indicator' | 'at' | 'sourceId'>>;

export interface Indicator {
  readonly code: string;
  readonly name: Words;
  /** What is counted, in words. */
  readonly formula: Words;
  /** How the number is misread. */
  readonly traps: readonly Words[];
  readonly unit: Unit;
  readonly measure: Measure;
  readonly dimensions: readonly Dimension[];
  /** The values of the dimension `kind`. */
  readonly kinds: readonly string[];
  /** Which of several events about one key stays. */
  readonly keep: Keep;
  readonly folds: readonly Fold<FactSays>[];
}

export function indicator(says: Pick<Indicator, 'code' | 'name' | 'formula' | 'dimensions' | 'folds'> & Partial<Indicator>): Indicator {
  const { kinds = [] } = says;
  return {
    traps: [], unit: 'COUNT', measure: 'sum', keep: 'first', ...says, kinds,
    dimensions: dimensions.filter((one) => one === 'month' || says.dimensions.includes(one) || (one === 'kind' && kinds.length > 0)),
  };
}

/** The dimensions of everything that belongs to a proposition. */
export const ofPropositions: readonly Dimension[] = ['office', 'region', 'industry'];
