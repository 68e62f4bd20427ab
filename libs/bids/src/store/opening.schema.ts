import { defineTable, id, integer, nullable, ref, time, version } from '#platform';
import type { Opening } from '../domain/opening.js';

export const OpeningSchema = defineTable<Opening>('bid_opening', {
  columns: { id: id(), propositionId: ref(), round: integer(), openedAt: time(), bids: integer(), awardsClosedAt: nullable(time()), version: version() },
  indices: [{ name: 'ux_bid_opening_round', columns: ['propositionId', 'round'], unique: true }],
});
