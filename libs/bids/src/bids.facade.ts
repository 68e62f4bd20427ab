import type { Fen } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidState } from './domain/bid.lifecycle.js';
import { bidMissing } from './domain/bids.problems.js';

export interface BidBrief {
  readonly id: string;
  readonly propositionId: string;
  readonly teamId: string;
  readonly state: BidState;
  /** Place and prize while the bid holds an award. */
  readonly place: number | null;
  readonly prizeFen: Fen | null;
  /** What the winning bid promised; null for every other. */
  readonly expectedJobs: number | null;
}

const BRIEF = `SELECT b.id, b.propositionId, b.teamId, b.state, a.place, a.prizeFen, a.expectedJobs
  FROM bid b LEFT JOIN award a ON a.bidId = b.id WHERE b.id = ?`;

/** What other contexts may ask about bids, in their own unit of work. Nothing of a sealed content. */
@Injectable()
export class Bids {
  async brief(tx: Tx, id: string): Promise<BidBrief> {
    const [row] = await tx.query<BidBrief>(BRIEF, [id]);
    if (!row) throw bidMissing();
    return { ...row, prizeFen: row.prizeFen === null ? null : Number(row.prizeFen) };
  }
}
