import { advance, type Decision, happened } from '#kernel';
import { BidReplaced } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { type Bidding, requireOpenBidding } from './bidding.js';

export interface ReplaceFacts {
  readonly proposition: Bidding;
  readonly teamName: string;
  readonly sha256: string;
  readonly now: Date;
}

/** A new revision takes the place of the old one, whose content is gone; the receipt of the old one stays in the trail. */
export function replaceBid(bid: Bid, { proposition, teamName, sha256, now }: ReplaceFacts): Decision<Bid> {
  requireOpenBidding(proposition, now);
  const state = advance('bid', bidLifecycle, bid.state, 'replace');
  const next = { ...bid, state, teamName, sha256, revision: bid.revision + 1, receivedAt: now };
  return { next, events: [happened(BidReplaced, now, { ...factOf(bid), sha256, revision: next.revision })] };
}
