import { type Decision, happened } from '#kernel';
import { BidTermsChanged } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';

/** The proposition changed materially: sealed bids that came in before stay valid, and their teams are told. */
export function noteAmendment(bids: readonly Bid[], { changeId, amendedAt, now }: { readonly changeId: string; readonly amendedAt: Date; readonly now: Date }): Decision<Bid[]> {
  const concerned = bids.filter((bid) => bid.state === 'SEALED' && bid.receivedAt <= amendedAt && bid.amendedSince?.getTime() !== amendedAt.getTime());
  return {
    next: concerned.map((bid) => ({ ...bid, amendedSince: amendedAt })),
    events: concerned.map((bid) => happened(BidTermsChanged, now, { ...factOf(bid), changeId })),
  };
}
