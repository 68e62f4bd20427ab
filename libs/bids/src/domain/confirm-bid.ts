import { advance, type Decision, happened } from '#kernel';
import { BidConfirmed } from '../contract/bids.events.js';
import { type Bid, factOf } from './bid.js';
import { bidLifecycle } from './bid.lifecycle.js';
import { requireStanding } from './choosing.js';
import type { Opening } from './opening.js';
import { passOver } from './pass-over.js';

export interface ConfirmFacts {
  readonly proposition: { readonly state: string };
  readonly opening: Opening;
  /** The other bids of the proposition that won and have not answered yet. */
  readonly unanswered: number;
  readonly reserves: readonly Bid[];
  readonly now: Date;
}

/** The team accepts. Once the awards are closed and nobody is left who might decline, the reserves are let go. */
export function confirmBid(bid: Bid, { proposition, opening, unanswered, reserves, now }: ConfirmFacts): Decision<{ bid: Bid; released: Bid[] }> {
  requireStanding(proposition);
  const state = advance('bid', bidLifecycle, bid.state, 'confirm');
  const settled = opening.awardsClosedAt !== null && unanswered === 0;
  const { next: released, events } = passOver(settled ? reserves : [], now);
  return { next: { bid: { ...bid, state }, released }, events: [happened(BidConfirmed, now, factOf(bid)), ...events] };
}
