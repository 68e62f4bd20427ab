export const bids = 1;
