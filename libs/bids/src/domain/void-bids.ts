import { advance, type Decision, happened } from '#kernel';
import { BidVoided } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';

/** The proposition was withdrawn: its bids end with it. Those that ended before stay as they are. */
export function voidBids(bids: readonly Bid[], now: Date): Decision<Bid[]> {
  const alive = bids.filter((bid) => (bidLifecycle.void.from as readonly string[]).includes(bid.state));
  return {
    next: alive.map((bid) => ({ ...bid, state: advance('bid', bidLifecycle, bid.state, 'void'), reserveRank: null })),
    events: alive.map((bid) => happened(BidVoided, now, factOf(bid))),
  };
}
