import type { Problem } from '#kernel';
import { alreadyBid, biddingClosed, biddingFull, biddingNotOpen } from './bids.problems.js';

export interface Bidding {
  readonly state: string;
  readonly closeAt: Date | null;
  readonly maxBids: number | null;
}

export const isOpenBidding = (bidding: Bidding, now: Date): boolean => bidding.state === 'OPEN' && !closedAlready(bidding, now);

/** A bid may change until the deadline by the database's clock, whether or not the proposition is marked closed by then. */
export function requireOpenBidding(bidding: Bidding, now: Date): void {
  const closed = closedAlready(bidding, now);
  if (closed) throw closed;
  if (bidding.state !== 'OPEN') throw biddingNotOpen();
}

/** Why no place could be taken, as far as a second read can tell. */
export function whyRefused(bidding: Bidding, facts: { readonly hasBid: boolean; readonly now: Date }): Problem {
  if (facts.hasBid) return alreadyBid();
  const closed = closedAlready(bidding, facts.now);
  if (closed) return closed;
  if (bidding.state !== 'OPEN' || bidding.maxBids === null) return biddingNotOpen();
  return biddingFull({ maxBids: bidding.maxBids });
}

function closedAlready({ state, closeAt }: Bidding, now: Date): Problem | undefined {
  if (state === 'WITHDRAWN' || closeAt === null || closeAt > now) return undefined;
  return biddingClosed({ closeAt: closeAt.toISOString() });
}
