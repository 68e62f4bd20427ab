import { defineTable, id, integer, nullable, ref, text, time, version } from '#platform';
import type { Bid } from '../domain/bid.js';

export const BidSchema = defineTable<Bid>('bid', {
  columns: {
    id: id(), propositionId: ref(), round: integer(), teamId: ref(), teamName: text(120), slot: text(36), state: text(24), revision: integer(),
    sha256: text(64), receivedAt: time(), openedAt: nullable(time()), reserveRank: nullable(integer()), amendedSince: nullable(time()), version: version(),
  },
  indices: [
    { name: 'ux_bid_team', columns: ['propositionId', 'round', 'teamId', 'slot'], unique: true },
    { name: 'ux_bid_reserve', columns: ['propositionId', 'round', 'reserveRank'], unique: true },
    { name: 'ix_bid_team', columns: ['teamId', 'id'] },
  ],
});
