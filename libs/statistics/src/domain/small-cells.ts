import type { Count } from './tally.js';

/** Below this, a cell may tell about somebody rather than about many. */
const SMALLEST_CELL = 5;

export interface Cell extends Count {
  readonly cell: string | null;
  readonly things: number;
}

/**
 * The cells of one split that strangers must not see. One hidden cell alone could be worked out from the published
 * total, so the next smallest is hidden with it.
 */
export function smallCells<C extends Cell>(cells: readonly C[]): Set<C> {
  const hidden = new Set(cells.filter(isSmall));
  if (hidden.size !== 1) return hidden;
  const [next] = cells.filter((one) => !hidden.has(one)).sort((a, b) => a.things - b.things || a.numerator - b.numerator);
  return next ? hidden.add(next) : hidden;
}

export const isSmall = ({ things, numerator }: Pick<Cell, 'things' | 'numerator'>): boolean =>
  things < SMALLEST_CELL || (numerator > 0 && numerator < SMALLEST_CELL);
