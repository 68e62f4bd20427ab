import type { Measure } from './indicator.js';

/** What a number is made of, whatever the measure. */
export interface Tally {
  /** Rows. */
  readonly things: number;
  /** Sum of their values. */
  readonly total: number;
  /** Distinct subjects. */
  readonly subjects: number;
}

export interface Count {
  readonly numerator: number;
  /** Only for rates. */
  readonly denominator: number | null;
}

export function countOf(measure: Measure, { things, total, subjects }: Tally): Count {
  if (measure === 'cohort') return { numerator: total, denominator: things };
  return { numerator: measure === 'distinct' ? subjects : total, denominator: null };
}

/** A rate to four places; null where nothing could have happened. */
export function valueOf({ numerator, denominator }: Count): number | null {
  if (denominator === null) return numerator;
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 10_000;
}
