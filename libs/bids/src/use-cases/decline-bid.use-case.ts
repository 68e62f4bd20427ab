import type { Actor } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidView } from '../contract/bids.views.js';
import { declineBid, type DeclineFacts } from '../domain/decline-bid.js';
import { AwardStore } from '../store/award.store.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidStore } from '../store/bid.store.js';
import { Choice } from './choice.js';

@Injectable()
export class DeclineBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly choice: Choice) {}

  execute(actor: Actor, bidId: string): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const awards = new AwardStore(tx);
      const chosen = await this.choice.begin(tx, actor, 'bids.decline', bidId);
      const { next, events } = declineBid(chosen.bid, {
        awards: await awards.ofProposition(chosen.bid.propositionId),
        reserve: await firstReserve(tx, chosen.bid.propositionId),
        now: tx.now,
      });
      await tx.publish(events);
      await awards.remove(bidId);
      if (next.successor) {
        await awards.add(next.successor.award);
        await bids.save(next.successor.bid);
      }
      return this.choice.view(tx, chosen, await bids.save(next.bid));
    });
  }
}

async function firstReserve(tx: Tx, propositionId: string): Promise<DeclineFacts['reserve']> {
  const [bid] = await new BidStore(tx).ofProposition(propositionId, ['RESERVE']);
  return bid ? { bid, expectedJobs: (await new BidContentStore(tx).read(bid.id)).expectedJobs } : null;
}
