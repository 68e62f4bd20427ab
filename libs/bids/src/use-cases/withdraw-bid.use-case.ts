import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Propositions } from '#propositions';
import { Injectable } from '@nestjs/common';
import { actionsOn } from '../bid-actions.js';
import { bidsPolicy } from '../bids.policy.js';
import { bidView } from '../bid-view.js';
import { Circumstances } from '../circumstances.js';
import type { BidView } from '../contract/bids.views.js';
import { bidMissing } from '../domain/bids.problems.js';
import { withdrawBid } from '../domain/withdraw-bid.js';
import { BidContentStore } from '../store/bid-content.store.js';
import { BidPersonStore } from '../store/bid-person.store.js';
import { BidStore } from '../store/bid.store.js';

@Injectable()
export class WithdrawBidUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly propositions: Propositions, private readonly circumstances: Circumstances) {}

  execute(actor: Actor, bidId: string): Promise<BidView> {
    return this.uow.run(actor, async (tx) => {
      const bids = new BidStore(tx);
      const facts = await this.circumstances.of(tx, actor, await bids.byId(bidId));
      authorize(bidsPolicy, 'bids.withdraw', actor, facts, bidMissing);
      const { next, events } = withdrawBid(facts.bid, { now: tx.now });
      // The place first, as in handing in: two that hold rows in opposite orders would block each other.
      const place = { id: next.propositionId, round: next.round };
      if (!(await this.propositions.giveBackPlace(tx, place))) throw await this.circumstances.whyNotOpen(tx, next.propositionId);
      const saved = await bids.save(next);
      await new BidContentStore(tx).destroy(saved.id);
      await new BidPersonStore(tx).remove(saved.id);
      await tx.publish(events);
      return bidView(saved, null, actionsOn(actor, { ...facts, bid: saved }, { now: tx.now, awardsClosedAt: null }));
    });
  }
}
