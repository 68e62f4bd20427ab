import type { BidState } from '#bids';

export interface KeptBid {
  state: BidState;
  revision: number;
}

/** What the product has acknowledged, and must therefore be able to show for ever. */
export interface Acknowledged {
  readonly bids: Map<string, KeptBid>;
  /** By published proposition: the jobs it expects. */
  readonly expectedJobs: Map<string, number>;
  /** Bids that were awarded: each has become a project. */
  readonly awarded: Set<string>;
  /** Titles of drafts that an import said it made. */
  readonly imported: Set<string>;
}

export const nothingYet = (): Acknowledged => ({ bids: new Map(), expectedJobs: new Map(), awarded: new Set(), imported: new Set() });
