import type { Round } from './round.js';

/** Somebody who takes part in a bid, in whatever role: nobody takes part in two that count for one round of a proposition. */
export interface BidPerson extends Round {
  readonly personId: string;
  readonly bidId: string;
}

/** Everybody who has a part in what the team hands in. */
export const peopleOf = ({ memberIds, adviserIds }: { readonly memberIds: readonly string[]; readonly adviserIds: readonly string[] }): string[] =>
  [...new Set([...memberIds, ...adviserIds])].sort();
