import { AwardsBegun, AwardsExhausted, BidsOpened, NoneQualified } from '#bids/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { failProposition } from '../domain/fail-proposition.js';
import { type AwardStep, followAward } from '../domain/follow-award.js';
import { follow } from './follow.js';

interface OfRound {
  readonly propositionId: string;
  readonly reason?: string;
}

const stepOn: Readonly<Record<string, AwardStep>> = { [BidsOpened.name]: 'review', [AwardsBegun.name]: 'award', [AwardsExhausted.name]: 'reviewAgain' };

/**
 * The proposition goes with the choice among its bids. One handler for all four facts: two handlers have two lanes, and
 * a choice that is begun, exhausted and begun again must not be followed in another order.
 */
@Injectable()
@HandlesEvents({ name: 'propositions.follow-bids', queue: 'propositions', events: [BidsOpened, AwardsBegun, AwardsExhausted, NoneQualified] })
export class FollowBids implements EventHandler<OfRound> {
  handle({ name, payload: { propositionId, reason } }: StoredEvent<OfRound>, tx: Tx): Promise<void> {
    const step = stepOn[name];
    return follow(tx, propositionId, (proposition, now) => (step ? followAward(proposition, step, now) : failProposition(proposition, { ...now, reason: reason! })));
  }
}
