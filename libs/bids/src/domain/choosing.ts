import { awardsClosed, propositionWithdrawn } from './bids.problems.js';
import type { Opening } from './opening.js';

/** What every choice among opened bids asks first. */
export function requireChoosing(opening: Opening, proposition: { readonly state: string }): void {
  if (proposition.state === 'WITHDRAWN') throw propositionWithdrawn();
  if (opening.awardsClosedAt) throw awardsClosed();
}
