import type { Actor } from '#kernel';
import { authorize, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { actionsOn } from '../bid-actions.js';
import { bidsPolicy } from '../bids.policy.js';
import { bidView, type Won } from '../bid-view.js';
import { Circumstances, type OfBid } from '../circumstances.js';
import type { BidView } from '../contract/bids.views.js';
import type { Bid } from '../domain/bid.js';
import { bidMissing } from '../domain/bids.problems.js';
import type { Opening } from '../domain/opening.js';
import { BidStore } from '../store/bid.store.js';
import { OpeningStore } from '../store/opening.store.js';

export interface Chosen extends OfBid {
  readonly opening: Opening;
}

type ChoiceAction = 'bids.shortlist' | 'bids.reserve' | 'bids.award' | 'bids.confirm' | 'bids.decline';

/** How every choice among opened bids begins and ends. */
@Injectable()
export class Choice {
  constructor(private readonly circumstances: Circumstances) {}

  /** Asks the policy, then holds the opening: choices of one round follow one another, each on the bid as the last one left it. */
  async begin(tx: Tx, actor: Actor, action: ChoiceAction, bidId: string): Promise<Chosen> {
    const bids = new BidStore(tx);
    const facts = await this.circumstances.of(tx, actor, await bids.byId(bidId));
    authorize(bidsPolicy, action, actor, facts, bidMissing);
    const opening = await new OpeningStore(tx).lockOf(facts.bid);
    return { ...facts, opening, bid: await bids.byId(bidId) };
  }

  view(tx: Tx, { opening, ...facts }: Chosen, bid: Bid, award: Won | null = null): BidView {
    return bidView(bid, award, actionsOn(tx.actor, { ...facts, bid }, { now: tx.now, awardsClosedAt: opening.awardsClosedAt }));
  }
}
