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
export const BidTermsChanged = aboutBid<BidFact & { changeId: string }>('bid-terms-changed', 'The proposition changed materially after this bid came in; it stays valid, its team may replace it.');
export const BidWithdrawn = aboutBid<BidFact>('bid-withdrawn', 'A team took its sealed bid back; its content was destroyed unread.');
export const BidShortlisted = aboutBid<BidFact>('bid-shortlisted', 'An opened bid came into the closer choice.');
export const BidReserved = aboutBid<BidFact & { rank: number }>('bid-reserved', 'A bid stands by, in this order, in case a winner declines.');
export const BidAwarded = aboutBid<BidFact & { place: number; prizeFen: number | null }>('bid-awarded', 'A bid won one of the places of its proposition.');
export const BidConfirmed = aboutBid<BidFact>('bid-confirmed', 'The team accepted its award.');
export const BidDeclined = aboutBid<BidFact>('bid-declined', 'The team turned its award down.');
export const BidNotSelected = aboutBid<BidFact>('bid-not-selected', 'The choice was closed without this bid.');
export const BidVoided = aboutBid<BidFact>('bid-voided', 'The proposition was withdrawn, and the bid with it.');

interface OfRound {
  readonly propositionId: string;
  readonly round: number;
}

/** What the proposition follows. About all of its bids, so that these facts come in the order in which they happened. */
const aboutRound = <Payload extends OfRound>(fact: string, about: string) =>
  defineEvent<Payload>({ name: `bids.${fact}.v1`, aggregate: 'proposition-bids', subject: 'propositionId', about });

export const BidsOpened = aboutRound<OfRound & { bids: number }>('bids-opened', 'All sealed bids of a round were opened together.');
export const AwardsBegun = aboutRound<OfRound>('awards-begun', 'A bid won where none had won yet, or none any more.');
export const AwardsClosed = aboutRound<OfRound & { winners: number }>('awards-closed', 'Nobody else wins.');
export const AwardsExhausted = aboutRound<OfRound>('awards-exhausted', 'Every winner declined and no reserve is left: awards are open again.');
export const NoneQualified = aboutRound<OfRound & { reason: string }>('none-qualified', 'The choice ended without a winner.');
