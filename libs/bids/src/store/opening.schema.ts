import { defineTable, id, integer, nullable, time, version } from '#platform';
import type { Opening } from '../domain/opening.js';

export const OpeningSchema = defineTable<Opening>('bid_opening', {
  columns: { id: id(), openedAt: time(), bids: integer(), awardsClosedAt: nullable(time()), version: version() },
});
