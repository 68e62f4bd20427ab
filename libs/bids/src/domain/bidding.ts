import type { Problem } from '#kernel';
import { alreadyBid, biddingClosed, biddingFull, biddingNotOpen, biddingSuspended } from './bids.problems.js';

export interface Bidding {
  readonly state: string;
  readonly closeAt: Date | null;
  readonly maxBids: number | null;
}

export const isOpenBidding = (bidding: Bidding, now: Date): boolean => bidding.state === 'OPEN' && !closedAlready(bidding, now);

/**
 * Why nothing could be handed in or changed, as far as a second read can tell. What refuses is the statement that asks
 * the database's clock, whether or not the proposition is marked closed by then.
 */
export const whyNotOpen = (bidding: Bidding, now: Date): Problem => closedAlready(bidding, now) ?? biddingNotOpen();

/** Why no place could be taken. */
export function whyNoPlace(bidding: Bidding, { hasBid, now }: { readonly hasBid: boolean; readonly now: Date }): Problem {
  if (hasBid) return alreadyBid();
  if (!isOpenBidding(bidding, now) || bidding.maxBids === null) return whyNotOpen(bidding, now);
  return biddingFull({ maxBids: bidding.maxBids });
}

function closedAlready({ state, closeAt }: Bidding, now: Date): Problem | undefined {
  // Its deadline moves with the suspension, and may lie in the past until then.
  if (state === 'SUSPENDED') return biddingSuspended();
  if (state === 'WITHDRAWN' || closeAt === null || closeAt > now) return undefined;
  return biddingClosed({ closeAt: closeAt.toISOString() });
}
