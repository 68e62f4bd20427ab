import { type Decision, happened } from '#kernel';
import { BidsOpened } from '../contract/bids.events.js';
import { nothingToOpen, notYetClosed } from './bids.problems.js';
import type { Opening } from './opening.js';
import { roundOf } from './round.js';

export interface OpeningFacts {
  readonly id: string;
  readonly proposition: { readonly id: string; readonly round: number; readonly state: string };
  /** How many sealed bids there were. */
  readonly sealed: number;
  readonly now: Date;
}

/** All sealed bids of a closed proposition are opened together. */
export function openBids({ id, proposition, sealed, now }: OpeningFacts): Decision<Opening> {
  if (proposition.state !== 'CLOSED') throw notYetClosed();
  if (sealed === 0) throw nothingToOpen();
  const next: Opening = { id, ...roundOf(proposition), openedAt: now, bids: sealed, awardsClosedAt: null, version: 1 };
  return { next, events: [happened(BidsOpened, now, { ...roundOf(proposition), bids: sealed })] };
}
