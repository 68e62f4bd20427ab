import { advance, type Decision, happened } from '#kernel';
import { BidReserved } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { rankTaken } from './bids.problems.js';
import { requireChoosing } from './choosing.js';
import type { ChoiceFacts } from './shortlist-bid.js';

export interface ReserveFacts extends ChoiceFacts {
  readonly rank: number;
  /** Reserves of the proposition, this bid among them or not. */
  readonly reserves: readonly Bid[];
}

/** Puts the bid on the waiting list, or at another rank of it. */
export function reserveBid(bid: Bid, { opening, proposition, rank, reserves, now }: ReserveFacts): Decision<Bid> {
  requireChoosing(opening, proposition);
  const state = advance('bid', bidLifecycle, bid.state, 'reserve');
  if (reserves.some((one) => one.reserveRank === rank && one.id !== bid.id)) throw rankTaken({ rank });
  return { next: { ...bid, state, reserveRank: rank }, events: [happened(BidReserved, now, { ...factOf(bid), rank })] };
}
