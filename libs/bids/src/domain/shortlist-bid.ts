import { advance, type Decision, happened } from '#kernel';
import { BidShortlisted } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { requireChoosing } from './choosing.js';
import type { Opening } from './opening.js';

export interface ChoiceFacts {
  readonly opening: Opening;
  readonly proposition: { readonly state: string };
  readonly now: Date;
}

export function shortlistBid(bid: Bid, { opening, proposition, now }: ChoiceFacts): Decision<Bid> {
  requireChoosing(opening, proposition);
  const state = advance('bid', bidLifecycle, bid.state, 'shortlist');
  return { next: { ...bid, state }, events: [happened(BidShortlisted, now, factOf(bid))] };
}
