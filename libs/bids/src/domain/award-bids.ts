import { advance, type Decision, type Fen, happened, splitEvenly } from '#kernel';
import { AwardsBegun, BidAwarded } from '../contract/bids.events.js';
import type { Award } from './award.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { noPlaceLeft, prizeAboveBounty } from './bids.problems.js';
import { requireChoosing } from './choosing.js';
import type { ChoiceFacts } from './shortlist-bid.js';

/** A bid and what it becomes by winning a place. */
export interface Winning {
  readonly bid: Bid;
  readonly award: Award;
}

export interface AwardFacts extends ChoiceFacts {
  readonly proposition: { readonly state: string; readonly winners: number; readonly bountyFen: Fen | null };
  /** Awards of the round that stand. */
  readonly awards: readonly Award[];
  /** Jobs each of these bids promises, in their order. */
  readonly expectedJobs: readonly number[];
  readonly prizeFen: Fen | null;
  readonly note: string | null;
}

/** One bid wins, or several of the same proposition jointly: each takes a place of its own and they share the prize. */
export function awardBids(bids: readonly Bid[], facts: AwardFacts): Decision<Winning[]> {
  const { opening, proposition, awards, prizeFen, note, now } = facts;
  requireChoosing(opening, proposition);
  const places = freePlaces(proposition.winners, awards);
  if (places.length < bids.length) throw noPlaceLeft({ winners: proposition.winners, left: places.length });
  requireWithinBounty(proposition.bountyFen, awards, prizeFen);
  const shares = prizeFen === null ? bids.map(() => null) : splitEvenly(prizeFen, bids.length);
  const next = bids.map((bid, index) => win(bid, { place: places[index]!, prizeFen: shares[index]!, note, expectedJobs: facts.expectedJobs[index]!, now }));
  const { propositionId, round } = opening;
  const begun = awards.length === 0 ? [happened(AwardsBegun, now, { propositionId, round })] : [];
  return { next, events: [...next.map(({ bid, award }) => awarded(bid, award)), ...begun] };
}

/** The bid with this place and prize. */
export function win(bid: Bid, prize: Pick<Award, 'place' | 'prizeFen' | 'note' | 'expectedJobs'> & { readonly now: Date }): Winning {
  const { now, ...terms } = prize;
  const state = advance('bid', bidLifecycle, bid.state, 'award');
  return {
    bid: { ...bid, state, reserveRank: null },
    award: { bidId: bid.id, propositionId: bid.propositionId, round: bid.round, ...terms, awardedAt: now },
  };
}

export const awarded = (bid: Bid, { place, prizeFen, awardedAt }: Award) => happened(BidAwarded, awardedAt, { ...factOf(bid), place, prizeFen });

function freePlaces(winners: number, awards: readonly Award[]): number[] {
  const taken = new Set(awards.map((one) => one.place));
  return Array.from({ length: winners }, (_, index) => index + 1).filter((place) => !taken.has(place));
}

function requireWithinBounty(bountyFen: Fen | null, awards: readonly Award[], prizeFen: Fen | null): void {
  if (bountyFen === null || prizeFen === null) return;
  const leftFen = bountyFen - awards.reduce((sum, one) => sum + (one.prizeFen ?? 0), 0);
  if (prizeFen > leftFen) throw prizeAboveBounty({ leftFen });
}
