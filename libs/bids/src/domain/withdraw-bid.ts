import { advance, type Decision, happened } from '#kernel';
import { BidWithdrawn } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';

/** The team may bid again afterwards: its slot is free. Whether there is still time, the statement that gives back the place decides. */
export function withdrawBid(bid: Bid, { now }: { readonly now: Date }): Decision<Bid> {
  const state = advance('bid', bidLifecycle, bid.state, 'withdraw');
  return { next: { ...bid, state, slot: bid.id }, events: [happened(BidWithdrawn, now, factOf(bid))] };
}
