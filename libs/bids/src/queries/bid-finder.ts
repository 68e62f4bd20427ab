import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { type Won } from '../bid-view.js';
import { Circumstances } from '../circumstances.js';
import type { Bid } from '../domain/bid.js';
import { bidMissing } from '../domain/bids.problems.js';
import { bidOf, type BidRow, SELECT_BIDS, wonOf } from './bid-rows.js';

export type Found = Awaited<ReturnType<Circumstances['of']>> & { readonly bid: Bid; readonly won: Won | null };

/** Finds one bid for somebody who may see it in this way; for everybody else there is none. */
@Injectable()
export class BidFinder {
  constructor(private readonly database: Database, private readonly circumstances: Circumstances) {}

  async find(actor: Actor, action: 'bids.read' | 'bids.read-content' | 'bids.read-receipt', bidId: string): Promise<Found> {
    const row = await this.database.readOne<BidRow>(`${SELECT_BIDS} WHERE b.id = ?`, [bidId]);
    if (!row) throw bidMissing();
    const facts = await this.circumstances.of(this.database.reader, actor, bidOf(row));
    authorize(bidsPolicy, action, actor, facts, bidMissing);
    return { ...facts, won: wonOf(row) };
  }
}
