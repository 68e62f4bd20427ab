import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidView } from '../contract/bids.views.js';
import { shortlistBid } from '../domain/shortlist-bid.js';
import { BidStore } from '../store/bid.store.js';
import { Choice } from './choice.js';

@Injectable()
export class ShortlistBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly choice: Choice) {}

  execute(actor: Actor, bidId: string): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const chosen = await this.choice.begin(tx, actor, 'bids.shortlist', bidId);
      const { next, events } = shortlistBid(chosen.bid, { ...chosen, now: tx.now });
      await tx.publish(events);
      return this.choice.view(tx, chosen, await new BidStore(tx).save(next));
    });
  }
}
