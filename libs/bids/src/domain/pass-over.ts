import { advance, type Decision, happened } from '#kernel';
import { BidNotSelected } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';

/** These bids are not chosen, each team is told. */
export function passOver(bids: readonly Bid[], now: Date): Decision<Bid[]> {
  return {
    next: bids.map((bid) => ({ ...bid, state: advance('bid', bidLifecycle, bid.state, 'passOver'), reserveRank: null })),
    events: bids.map((bid) => happened(BidNotSelected, now, factOf(bid))),
  };
}
