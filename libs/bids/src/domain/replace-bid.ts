import { advance, type Decision, happened } from '#kernel';
import { BidReplaced } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { insiderOnTeam } from './bids.problems.js';

export interface ReplaceFacts {
  readonly teamName: string;
  /** Somebody on the team works for those who receive the bids. */
  readonly insider: boolean;
  readonly sha256: string;
  readonly now: Date;
}

/**
 * A new revision takes the place of the old one, whose content is gone, and knows the proposition as it is now; the
 * receipt of the old one stays in the trail. Whether there is still time is not decided here but by the clock of the
 * database.
 */
export function replaceBid(bid: Bid, { teamName, insider, sha256, now }: ReplaceFacts): Decision<Bid> {
  const state = advance('bid', bidLifecycle, bid.state, 'replace');
  if (insider) throw insiderOnTeam();
  const next = { ...bid, state, teamName, sha256, revision: bid.revision + 1, receivedAt: now, amendedSince: null };
  return { next, events: [happened(BidReplaced, now, { ...factOf(bid), sha256, revision: next.revision })] };
}
