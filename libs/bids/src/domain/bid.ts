import type { BidState } from './bid.lifecycle.js';
import type { Round } from './round.js';

/** A team's bid without its content, which lies in a table of its own: see store/bid-content.store.ts. */
export interface Bid extends Round {
  readonly id: string;
  readonly teamId: string;
  /** The team's name when it last handed in: what the opened-bid list says. */
  readonly teamName: string;
  /** Empty while the bid counts, its own id once withdrawn: one live bid per team and round is a unique key. */
  readonly slot: string;
  readonly state: BidState;
  readonly revision: number;
  /** Digest of the content of this revision: see bid-digest.ts. */
  readonly sha256: string;
  /** When this revision came in, by the database's clock. */
  readonly receivedAt: Date;
  /** Null until the opening: nobody outside the team knows anything of the bid before. */
  readonly openedAt: Date | null;
  readonly reserveRank: number | null;
  /** When the proposition last changed materially after this revision came in; the bid stays valid. */
  readonly amendedSince: Date | null;
  readonly version: number;
}

export const LIVE = '';

/** What every event of a bid says. */
export const factOf = ({ id, propositionId, teamId }: Bid) => ({ bidId: id, propositionId, teamId });
