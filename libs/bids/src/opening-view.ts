import type { OpeningView } from './contract/bids.views.js';
import type { Opening } from './domain/opening.js';

export function openingView({ propositionId, round, openedAt, bids, awardsClosedAt }: Opening): OpeningView {
  return { propositionId, round, openedAt: openedAt.toISOString(), bids, awardsClosedAt: awardsClosedAt?.toISOString() ?? null };
}
