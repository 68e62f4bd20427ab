import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { PropositionWithdrawn } from '#propositions/events';
import { Injectable } from '@nestjs/common';
import { voidBids } from '../domain/void-bids.js';
import { AwardStore } from '../store/award.store.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidPersonStore } from '../store/bid-person.store.js';
import { BidStore } from '../store/bid.store.js';

/** What was never opened is destroyed unread. */
@Injectable()
@HandlesEvents({ name: 'bids.void-on-withdrawal', queue: 'bids', events: [PropositionWithdrawn] })
export class VoidBidsOnWithdrawal implements EventHandler<{ propositionId: string }> {
  async handle({ payload }: StoredEvent<{ propositionId: string }>, tx: Tx): Promise<void> {
    const bids = new BidStore(tx);
    const contents = new BidContentStore(tx);
    const awards = new AwardStore(tx);
    const { next, events } = voidBids(await bids.allOfProposition(payload.propositionId), tx.now);
    await tx.publish(events);
    await bids.saveAll(next);
    await new BidPersonStore(tx).removeAll(payload.propositionId);
    for (const bid of next) {
      if (bid.openedAt === null) await contents.destroy(bid.id);
      else await awards.remove(bid.id);
    }
  }
}
