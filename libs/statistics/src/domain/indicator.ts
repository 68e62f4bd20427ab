import type { Fact } from './fact.js';
import type { Fold } from './fold.js';
import type { Keep } from './told.js';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Unit = 'COUNT' | 'FEN' | 'RATIO';

/** How a number can be split. Not by publisher: a row says whose it is, and a split must fit on a page. */
export const dimensions = ['office', 'region', 'school', 'industry', 'kind', 'month'] as const;
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
  | 'cohort'
  /** Subjects that were under way on a day of the period: begun by its end, and not ended before it. No month is theirs alone. */
  | 'running';

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
  /**
   * What is counted lies sealed until its proposition is told as OPENED after it: the number is public, but no row is
   * shown and nobody learns whose it is.
   */
  readonly sealed: boolean;
  readonly folds: readonly Fold<FactSays>[];
}

export function indicator(says: Pick<Indicator, 'code' | 'name' | 'formula' | 'dimensions' | 'folds'> & Partial<Indicator>): Indicator {
  const { kinds = [], measure = 'sum' } = says;
  return {
    traps: [], unit: 'COUNT', keep: 'first', sealed: false, ...says, measure, kinds,
    dimensions: dimensions.filter((one) =>
      (one === 'month' && measure !== 'running') || says.dimensions.includes(one) || (one === 'kind' && kinds.length > 0)),
  };
}

/** The dimensions of everything that belongs to a proposition. */
export const ofPropositions: readonly Dimension[] = ['office', 'region', 'industry'];

/** The dimensions of what a team does: it bids for a school, and so do its project and the jobs that come of it. */
export const ofTeams: readonly Dimension[] = [...ofPropositions, 'school'];
