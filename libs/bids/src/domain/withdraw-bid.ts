import { advance, type Decision, happened } from '#kernel';
import { BidWithdrawn } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { type Bidding, requireOpenBidding } from './bidding.js';

/** The team may bid again afterwards: its slot is free. */
export function withdrawBid(bid: Bid, { proposition, now }: { readonly proposition: Bidding; readonly now: Date }): Decision<Bid> {
  requireOpenBidding(proposition, now);
  const state = advance('bid', bidLifecycle, bid.state, 'withdraw');
  return { next: { ...bid, state, slot: bid.id }, events: [happened(BidWithdrawn, now, factOf(bid))] };
}
