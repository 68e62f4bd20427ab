import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidView } from '../contract/bids.views.js';
import { confirmBid } from '../domain/confirm-bid.js';
import { AwardStore } from '../store/award.store.js';
import { BidStore } from '../store/bid.store.js';
import { Choice } from './choice.js';

@Injectable()
export class ConfirmBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly choice: Choice) {}

  execute(actor: Actor, bidId: string): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const chosen = await this.choice.begin(tx, actor, 'bids.confirm', bidId);
      const others = (await bids.ofRound(chosen.bid, ['WON', 'RESERVE'])).filter((one) => one.id !== bidId);
      const { next, events } = confirmBid(chosen.bid, {
        proposition: chosen.proposition,
        opening: chosen.opening,
        unanswered: others.filter((one) => one.state === 'WON').length,
        reserves: others.filter((one) => one.state === 'RESERVE'),
        now: tx.now,
      });
      await tx.publish(events);
      await bids.saveAll(next.released);
      return this.choice.view(tx, chosen, await bids.save(next.bid), await new AwardStore(tx).ofBid(bidId));
    });
  }
}
