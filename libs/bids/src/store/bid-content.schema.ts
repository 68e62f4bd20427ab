import { defineTable, id, longText } from '#platform';

export interface BidContentRow {
  readonly bidId: string;
  /** Canonical JSON, exactly the bytes of which the receipt holds the digest. */
  readonly content: string;
}

export const BidContentSchema = defineTable<BidContentRow>('bid_content', { columns: { bidId: id(), content: longText() } });
