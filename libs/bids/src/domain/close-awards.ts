import { type Decision, happened } from '#kernel';
import { AwardsClosed } from '../contract/bids.events.js';
import type { Bid } from './bid.js';
import { nobodyWon } from './bids.problems.js';
import { requireChoosing } from './choosing.js';
import type { Opening } from './opening.js';
import { passOver } from './pass-over.js';

export interface CloseFacts {
  readonly proposition: { readonly state: string };
  /** Bids that were opened and have no result yet, reserves among them. */
  readonly undecided: readonly Bid[];
  /** Awards that stand. */
  readonly winners: number;
  /** Winners who have not answered yet. */
  readonly unanswered: number;
  readonly now: Date;
}

/** Nobody else wins. Reserves stand by as long as a winner may still decline. */
export function closeAwards(opening: Opening, { proposition, undecided, winners, unanswered, now }: CloseFacts): Decision<{ opening: Opening; passedOver: Bid[] }> {
  requireChoosing(opening, proposition);
  if (winners === 0) throw nobodyWon();
  const { next: passedOver, events } = passOver(undecided.filter((bid) => bid.state !== 'RESERVE' || unanswered === 0), now);
  const { propositionId, round } = opening;
  return { next: { opening: { ...opening, awardsClosedAt: now }, passedOver }, events: [...events, happened(AwardsClosed, now, { propositionId, round, winners })] };
}
