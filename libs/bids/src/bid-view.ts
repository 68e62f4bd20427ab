import type { BidCard, BidReceiptView, BidView } from './contract/bids.views.js';
import type { Award } from './domain/award.js';
import type { Bid } from './domain/bid.js';

export type Won = Pick<Award, 'place' | 'prizeFen' | 'note'>;

export function bidCard(bid: Bid, award: Won | null): BidCard {
  const { id, propositionId, round, teamId, teamName, state, revision, sha256, receivedAt, openedAt, reserveRank, amendedSince } = bid;
  return {
    id, propositionId, round, teamId, teamName, state, revision, sha256,
    receivedAt: receivedAt.toISOString(), openedAt: openedAt?.toISOString() ?? null, reserveRank, amendedSince: amendedSince?.toISOString() ?? null,
    place: award?.place ?? null, prizeFen: award?.prizeFen ?? null, awardNote: award?.note ?? null,
  };
}

export const bidView = (bid: Bid, award: Won | null, actions: string[]): BidView => ({ ...bidCard(bid, award), actions });

export function receiptOf({ id, propositionId, round, teamId, revision, receivedAt, sha256 }: Bid): BidReceiptView {
  return { bidId: id, propositionId, round, teamId, revision, receivedAt: receivedAt.toISOString(), sha256 };
}
