import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { Circumstances } from '../circumstances.js';
import type { OpeningView } from '../contract/bids.views.js';
import { alreadyOpened } from '../domain/bids.problems.js';
import { openBids } from '../domain/open-bids.js';
import { openingView } from '../opening-view.js';
import { BidStore } from '../store/bid.store.js';
import { OpeningStore } from '../store/opening.store.js';

@Injectable()
export class OpenBidsUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly circumstances: Circumstances) {}

  execute(actor: Actor, propositionId: string): Promise<OpeningView> {
    return this.uow.run(actor, async (tx) => {
      const received = await this.circumstances.received(tx, actor, propositionId);
      permit(bidsPolicy, 'bids.open', actor, received);
      const { proposition, round } = received;
      const openings = new OpeningStore(tx);
      // One statement for all of them, which waits for another opening under way; a refusal below takes it back.
      const sealed = await new BidStore(tx).openAll(round, tx.now);
      if (await openings.exists(round)) throw alreadyOpened();
      const { next, events } = openBids({ id: newId(), proposition, sealed, now: tx.now });
      await openings.add(next);
      await tx.publish(events);
      return openingView(next);
    });
  }
}
