import type { Actor } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { bidsPolicy } from '../bids.policy.js';
import { Circumstances } from '../circumstances.js';
import type { OpeningView } from '../contract/bids.views.js';
import { UNDECIDED } from '../domain/bid.lifecycle.js';
import { closeAwards } from '../domain/close-awards.js';
import { openingView } from '../opening-view.js';
import { AwardStore } from '../store/award.store.js';
import { BidStore } from '../store/bid.store.js';
import { OpeningStore } from '../store/opening.store.js';

@Injectable()
export class CloseAwardsUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly circumstances: Circumstances) {}

  execute(actor: Actor, propositionId: string): Promise<OpeningView> {
    return this.uow.run(actor, async (tx) => {
      const received = await this.circumstances.received(tx, actor, propositionId);
      permit(bidsPolicy, 'bids.close-awards', actor, received);
      const { proposition, round } = received;
      const openings = new OpeningStore(tx);
      const bids = new BidStore(tx);
      const opening = await openings.lockOf(round);
      const { next, events } = closeAwards(opening, {
        proposition,
        undecided: await bids.ofRound(round, UNDECIDED),
        winners: (await new AwardStore(tx).ofRound(round)).length,
        unanswered: (await bids.ofRound(round, ['WON'])).length,
        now: tx.now,
      });
      await tx.publish(events);
      await bids.saveAll(next.passedOver);
      return openingView(await openings.save(next.opening));
    });
  }
}
