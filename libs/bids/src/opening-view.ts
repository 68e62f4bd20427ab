import type { OpeningView } from './contract/bids.views.js';
import type { Opening } from './domain/opening.js';

export function openingView({ id, openedAt, bids, awardsClosedAt }: Opening): OpeningView {
  return { propositionId: id, openedAt: openedAt.toISOString(), bids, awardsClosedAt: awardsClosedAt?.toISOString() ?? null };
}
