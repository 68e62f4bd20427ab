import type { Actor } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BidView } from '../contract/bids.views.js';
import { declineBid, type DeclineFacts } from '../domain/decline-bid.js';
import type { Round } from '../domain/round.js';
import { AwardStore } from '../store/award.store.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidStore } from '../store/bid.store.js';
import { OpeningStore } from '../store/opening.store.js';
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
        proposition: chosen.proposition,
        opening: chosen.opening,
        awards: await awards.ofRound(chosen.bid),
        reserve: await firstReserve(tx, chosen.bid),
        now: tx.now,
      });
      await tx.publish(events);
      await awards.remove(bidId);
      if (next.successor) {
        await awards.add(next.successor.award);
        await bids.save(next.successor.bid);
      }
      if (next.opening !== chosen.opening) await new OpeningStore(tx).save(next.opening);
      return this.choice.view(tx, { ...chosen, opening: next.opening }, await bids.save(next.bid));
    });
  }
}

async function firstReserve(tx: Tx, round: Round): Promise<DeclineFacts['reserve']> {
  const [bid] = await new BidStore(tx).ofRound(round, ['RESERVE']);
  return bid ? { bid, expectedJobs: (await new BidContentStore(tx).read(bid.id)).expectedJobs } : null;
}
