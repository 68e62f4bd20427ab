import { type Decision, happened } from '#kernel';
import { BidSubmitted } from '../contract/bids.events.js';
import { type Bid, factOf, LIVE } from './bid.js';
import { insiderOnTeam, teamNotReady } from './bids.problems.js';
import { roundOf } from './round.js';

export interface SubmitFacts {
  readonly bidId: string;
  readonly proposition: { readonly id: string; readonly round: number };
  readonly team: { readonly id: string; readonly name: string; readonly state: string };
  /** Somebody on the team works for those who will receive the bids. */
  readonly insider: boolean;
  readonly sha256: string;
  readonly now: Date;
}

/** Whether the proposition still takes bids is not decided here but by the statement that takes the place. */
export function submitBid({ bidId, proposition, team, insider, sha256, now }: SubmitFacts): Decision<Bid> {
  if (team.state !== 'READY') throw teamNotReady();
  if (insider) throw insiderOnTeam();
  const next: Bid = {
    id: bidId, ...roundOf(proposition), teamId: team.id, teamName: team.name, slot: LIVE, state: 'SEALED', revision: 1, sha256,
    receivedAt: now, openedAt: null, reserveRank: null, amendedSince: null, version: 1,
  };
  return { next, events: [happened(BidSubmitted, now, { ...factOf(next), sha256, revision: 1 })] };
}
