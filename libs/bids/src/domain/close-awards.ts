import type { Decision } from '#kernel';
import type { Bid } from './bid.js';
import { requireChoosing } from './choosing.js';
import type { Opening } from './opening.js';
import { passOver } from './pass-over.js';

export interface CloseFacts {
  readonly proposition: { readonly state: string };
  /** Bids that were opened and have no result yet, reserves among them. */
  readonly undecided: readonly Bid[];
  /** Winners who have not answered yet. */
  readonly unanswered: number;
  readonly now: Date;
}

/** Nobody else wins. Reserves stand by as long as a winner may still decline. */
export function closeAwards(opening: Opening, { proposition, undecided, unanswered, now }: CloseFacts): Decision<{ opening: Opening; passedOver: Bid[] }> {
  requireChoosing(opening, proposition);
  const { next: passedOver, events } = passOver(undecided.filter((bid) => bid.state !== 'RESERVE' || unanswered === 0), now);
  return { next: { opening: { ...opening, awardsClosedAt: now }, passedOver }, events };
}
