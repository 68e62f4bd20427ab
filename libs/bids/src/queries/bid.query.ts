import type { Actor } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { actionsOn } from '../bid-actions.js';
import { bidView, receiptOf } from '../bid-view.js';
import type { BidContentView, BidReceiptView, BidView } from '../contract/bids.views.js';
import { readContent } from '../store/bid-content.store.js';
import { BidFinder } from './bid-finder.js';
import { openingOf } from './opening-row.js';

/** One bid: its card, its receipt, its content. */
@Injectable()
export class BidQuery {
  constructor(private readonly database: Database, private readonly finder: BidFinder) {}

  async card(actor: Actor, bidId: string): Promise<BidView> {
    const { won, ...facts } = await this.finder.find(actor, 'bids.read', bidId);
    const opening = await openingOf(this.database.reader, facts.bid);
    const moment = { now: this.database.clock.now(), awardsClosedAt: opening?.awardsClosedAt ?? null };
    return bidView(facts.bid, won, actionsOn(actor, facts, moment));
  }

  async receipt(actor: Actor, bidId: string): Promise<BidReceiptView> {
    return receiptOf((await this.finder.find(actor, 'bids.read-receipt', bidId)).bid);
  }

  async content(actor: Actor, bidId: string): Promise<BidContentView> {
    const { bid: { revision, sha256 } } = await this.finder.find(actor, 'bids.read-content', bidId);
    return { bidId, revision, sha256, content: await readContent(this.database.reader, bidId) };
  }
}
