import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReserveBid } from '../contract/bids.requests.js';
import type { BidView } from '../contract/bids.views.js';
import { reserveBid } from '../domain/reserve-bid.js';
import { BidStore } from '../store/bid.store.js';
import { Choice } from './choice.js';

@Injectable()
export class ReserveBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly choice: Choice) {}

  execute(actor: Actor, bidId: string, { rank }: ReserveBid): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const chosen = await this.choice.begin(tx, actor, 'bids.reserve', bidId);
      const reserves = await bids.ofRound(chosen.bid, ['RESERVE']);
      const { next, events } = reserveBid(chosen.bid, { ...chosen, rank, reserves, now: tx.now });
      await tx.publish(events);
      return this.choice.view(tx, chosen, await bids.save(next));
    });
  }
}
