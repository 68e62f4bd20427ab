/** One time that a proposition was open to bids: what is unique among its bids is unique in a round. */
export interface Round {
  readonly propositionId: string;
  readonly round: number;
}

/** The one that the proposition is in. */
export const roundOf = ({ id, round }: { readonly id: string; readonly round: number }): Round => ({ propositionId: id, round });
