import { AwardsExhausted, BidAwarded, BidsOpened } from '#bids/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { follow } from './follow.js';

interface OfProposition {
  readonly propositionId: string;
}

@Injectable()
@HandlesEvents({ name: 'propositions.review-when-bids-open', queue: 'propositions', events: [BidsOpened] })
export class ReviewWhenBidsOpen implements EventHandler<OfProposition> {
  handle({ payload }: StoredEvent<OfProposition>, tx: Tx): Promise<void> {
    return follow(tx, payload.propositionId, 'review');
  }
}

@Injectable()
@HandlesEvents({ name: 'propositions.award-when-bid-wins', queue: 'propositions', events: [BidAwarded] })
export class AwardWhenBidWins implements EventHandler<OfProposition> {
  handle({ payload }: StoredEvent<OfProposition>, tx: Tx): Promise<void> {
    return follow(tx, payload.propositionId, 'award');
  }
}

@Injectable()
@HandlesEvents({ name: 'propositions.review-again-when-awards-exhausted', queue: 'propositions', events: [AwardsExhausted] })
export class ReviewAgainWhenAwardsExhausted implements EventHandler<OfProposition> {
  handle({ payload }: StoredEvent<OfProposition>, tx: Tx): Promise<void> {
    return follow(tx, payload.propositionId, 'reviewAgain');
  }
}
