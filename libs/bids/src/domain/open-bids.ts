import { type Decision, happened } from '#kernel';
import { BidsOpened } from '../contract/bids.events.js';
import { nothingToOpen, notYetClosed } from './bids.problems.js';
import type { Opening } from './opening.js';

export interface OpeningFacts {
  readonly proposition: { readonly id: string; readonly state: string };
  /** How many sealed bids there were. */
  readonly sealed: number;
  readonly now: Date;
}

/** All sealed bids of a closed proposition are opened together. */
export function openBids({ proposition, sealed, now }: OpeningFacts): Decision<Opening> {
  if (proposition.state !== 'CLOSED') throw notYetClosed();
  if (sealed === 0) throw nothingToOpen();
  const next: Opening = { id: proposition.id, openedAt: now, bids: sealed, awardsClosedAt: null, version: 1 };
  return { next, events: [happened(BidsOpened, now, { propositionId: proposition.id, bids: sealed })] };
}
