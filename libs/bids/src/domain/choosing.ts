import { awardsClosed, propositionWithdrawn } from './bids.problems.js';
import type { Opening } from './opening.js';

/** The bids of a withdrawn proposition are void, even those that nobody has marked yet. */
export function requireStanding({ state }: { readonly state: string }): void {
  if (state === 'WITHDRAWN') throw propositionWithdrawn();
}

/** What every choice among opened bids asks first. */
export function requireChoosing(opening: Opening, proposition: { readonly state: string }): void {
  requireStanding(proposition);
  if (opening.awardsClosedAt) throw awardsClosed();
}
