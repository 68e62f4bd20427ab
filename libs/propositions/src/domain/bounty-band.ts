/** Where the public list divides bounties, in fen: 1, 5, 10, 20, 50 ten thousand yuan, 1, 2, 5, 10 million. */
export const bountyEdges = [0, 1_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000] as const;

/** No amount is given, or it is to be negotiated. */
export const NO_BAND = 0;
export const LAST_BAND: number = bountyEdges.length;

/** Band n begins at edge n - 1 and ends before edge n; the last one has no end. */
export const bandOf = (bountyFen: number | null): number => (bountyFen === null ? NO_BAND : bountyEdges.filter((edge) => edge <= bountyFen).length);

/** The bands from one edge up to another. Without either, everything, given or not. */
export function bandsBetween(from?: number, to?: number): { first: number; last: number } {
  if (from === undefined && to === undefined) return { first: NO_BAND, last: LAST_BAND };
  return { first: bandOf(from ?? 0), last: to === undefined ? LAST_BAND : bandOf(to) - 1 };
}
