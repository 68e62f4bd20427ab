import { type Decision, happened } from '#kernel';
import { NoneQualified } from '../contract/bids.events.js';
import type { Bid } from './bid.js';
import { somebodyWon } from './bids.problems.js';
import { requireChoosing } from './choosing.js';
import type { Opening } from './opening.js';
import { passOver } from './pass-over.js';

export interface NoneQualifiedFacts {
  readonly proposition: { readonly state: string };
  /** Bids that were opened and have no result yet. */
  readonly undecided: readonly Bid[];
  /** Awards that stand. */
  readonly winners: number;
  readonly reason: string;
  readonly now: Date;
}

/** The choice ends without a winner, before any award or after every winner declined. The proposition fails by it. */
export function declareNoneQualified(
  opening: Opening, { proposition, undecided, winners, reason, now }: NoneQualifiedFacts,
): Decision<{ opening: Opening; passedOver: Bid[] }> {
  requireChoosing(opening, proposition);
  if (winners > 0) throw somebodyWon({ winners });
  const { next: passedOver, events } = passOver(undecided, now);
  const { propositionId, round } = opening;
  return { next: { opening: { ...opening, awardsClosedAt: now }, passedOver }, events: [...events, happened(NoneQualified, now, { propositionId, round, reason })] };
}
