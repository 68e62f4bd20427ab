import { defineEvent } from '#kernel';

export interface BidFact {
  readonly bidId: string;
  readonly propositionId: string;
  readonly teamId: string;
}

const aboutBid = <Payload extends BidFact>(fact: string, about: string) =>
  defineEvent<Payload>({ name: `bids.${fact}.v1`, aggregate: 'bid', subject: 'bidId', about });

export const BidSubmitted = defineEvent<BidFact & { sha256: string; revision: 1 }>({
  name: 'bids.bid-submitted.v1', aggregate: 'bid', subject: 'bidId', begins: true, about: 'A team handed in a sealed bid; the hash is what its receipt says.',
});
export const BidReplaced = aboutBid<BidFact & { sha256: string; revision: number }>('bid-replaced', 'A team put a new revision in place of its sealed bid.');
export const BidWithdrawn = aboutBid<BidFact>('bid-withdrawn', 'A team took its sealed bid back; its content was destroyed unread.');
export const BidShortlisted = aboutBid<BidFact>('bid-shortlisted', 'An opened bid came into the closer choice.');
export const BidReserved = aboutBid<BidFact & { rank: number }>('bid-reserved', 'A bid stands by, in this order, in case a winner declines.');
export const BidAwarded = aboutBid<BidFact & { place: number; prizeFen: number | null }>('bid-awarded', 'A bid won one of the places of its proposition.');
export const BidConfirmed = aboutBid<BidFact>('bid-confirmed', 'The team accepted its award.');
export const BidDeclined = aboutBid<BidFact>('bid-declined', 'The team turned its award down.');
export const BidNotSelected = aboutBid<BidFact>('bid-not-selected', 'The awards were closed without this bid.');
export const BidVoided = aboutBid<BidFact>('bid-voided', 'The proposition was withdrawn, and the bid with it.');

export const BidsOpened = defineEvent<{ propositionId: string; bids: number }>({
  name: 'bids.bids-opened.v1', aggregate: 'proposition-bids', subject: 'propositionId', about: 'All sealed bids of a proposition were opened together.',
});
export const AwardsExhausted = defineEvent<{ propositionId: string }>({
  name: 'bids.awards-exhausted.v1', aggregate: 'proposition-bids', subject: 'propositionId', about: 'Every winner declined and no reserve is left.',
});
