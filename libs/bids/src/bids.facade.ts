import type { Fen } from '#kernel';
import type { Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidState } from './domain/bid.lifecycle.js';
import { bidMissing } from './domain/bids.problems.js';
import type { Round } from './domain/round.js';

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
const BIDDERS = "SELECT teamId FROM bid WHERE propositionId = ? AND round = ? AND state NOT IN ('WITHDRAWN', 'VOID') ORDER BY teamId";

/** What other contexts may ask about bids, in a unit of work or outside of one. Nothing of a sealed content. */
@Injectable()
export class Bids {
  async brief(reader: Reader, id: string): Promise<BidBrief> {
    const [row] = await reader.query<BidBrief>(BRIEF, [id]);
    if (!row) throw bidMissing();
    return { ...row, prizeFen: row.prizeFen === null ? null : Number(row.prizeFen) };
  }

  /** The teams that have a bid in play in this round. */
  async bidders(reader: Reader, { propositionId, round }: Round): Promise<string[]> {
    return (await reader.query<{ teamId: string }>(BIDDERS, [propositionId, round])).map((one) => one.teamId);
  }
}
