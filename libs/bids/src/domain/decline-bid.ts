import { advance, type Decision, happened } from '#kernel';
import { AwardsExhausted, BidDeclined } from '../contract/bids.events.js';
import type { Award } from './award.js';
import { awarded, win, type Winning } from './award-bids.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { requireStanding } from './choosing.js';
import type { Opening } from './opening.js';

export interface DeclineFacts {
  readonly proposition: { readonly state: string };
  readonly opening: Opening;
  /** Awards of the round that stand, this bid's own among them. */
  readonly awards: readonly Award[];
  /** The reserve of the lowest rank, with the jobs it promises. */
  readonly reserve: { readonly bid: Bid; readonly expectedJobs: number } | null;
  readonly now: Date;
}

/**
 * The team turns its award down; the next reserve takes over place and prize at once. When nobody is left who won, the
 * choice is open again, however it was closed.
 */
export function declineBid(bid: Bid, { proposition, opening, awards, reserve, now }: DeclineFacts): Decision<{ bid: Bid; successor: Winning | null; opening: Opening }> {
  requireStanding(proposition);
  const next = { ...bid, state: advance('bid', bidLifecycle, bid.state, 'decline') };
  const declined = happened(BidDeclined, now, factOf(bid));
  if (!reserve) {
    if (awards.some((one) => one.bidId !== bid.id)) return { next: { bid: next, successor: null, opening }, events: [declined] };
    const { propositionId, round } = opening;
    return {
      next: { bid: next, successor: null, opening: { ...opening, awardsClosedAt: null } },
      events: [declined, happened(AwardsExhausted, now, { propositionId, round })],
    };
  }
  // A bid that could decline has won, so its award is there.
  const { place, prizeFen } = awards.find((one) => one.bidId === bid.id)!;
  const successor = win(reserve.bid, { place, prizeFen, note: null, expectedJobs: reserve.expectedJobs, now });
  return { next: { bid: next, successor, opening }, events: [declined, awarded(successor.bid, successor.award)] };
}
