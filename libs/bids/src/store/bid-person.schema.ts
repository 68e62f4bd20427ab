import { defineTable, integer, ref } from '#platform';
import type { BidPerson } from '../domain/bid-person.js';

export const BidPersonSchema = defineTable<BidPerson>('bid_person', {
  columns: { bidId: { ...ref(), primary: true }, personId: { ...ref(), primary: true }, propositionId: ref(), round: integer() },
  indices: [{ name: 'ux_bid_person', columns: ['propositionId', 'round', 'personId'], unique: true }],
});
