import { defineTable, integer, ref } from '#platform';
import type { BidPerson } from '../domain/bid-person.js';

export const BidPersonSchema = defineTable<BidPerson>('bid_person', {
  columns: { propositionId: { ...ref(), primary: true }, round: { ...integer(), primary: true }, personId: { ...ref(), primary: true }, bidId: ref() },
  indices: [{ name: 'ix_bid_person_bid', columns: ['bidId'] }],
});
