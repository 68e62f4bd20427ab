import { asTime, asTimeOrNull } from '#platform';
import type { Won } from '../bid-view.js';
import type { Bid } from '../domain/bid.js';

/** A bid with the award it holds, as the drivers answer it. */
export type BidRow = Omit<Bid, 'receivedAt' | 'openedAt' | 'amendedSince'> & {
  readonly receivedAt: Date | string;
  readonly openedAt: Date | string | null;
  readonly amendedSince: Date | string | null;
  readonly place: number | null;
  readonly prizeFen: number | string | null;
  readonly note: string | null;
};

export const SELECT_BIDS = `SELECT b.id, b.propositionId, b.round, b.teamId, b.teamName, b.slot, b.state, b.revision, b.sha256, b.receivedAt, b.openedAt,
  b.reserveRank, b.amendedSince, b.version, a.place, a.prizeFen, a.note FROM bid b LEFT JOIN award a ON a.bidId = b.id`;

export function bidOf({ place: _place, prizeFen: _prizeFen, note: _note, ...row }: BidRow): Bid {
  return { ...row, receivedAt: asTime(row.receivedAt), openedAt: asTimeOrNull(row.openedAt), amendedSince: asTimeOrNull(row.amendedSince) };
}

export function wonOf({ place, prizeFen, note }: BidRow): Won | null {
  return place === null ? null : { place, prizeFen: prizeFen === null ? null : Number(prizeFen), note };
}
