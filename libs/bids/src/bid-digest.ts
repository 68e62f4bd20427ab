import { createHash } from 'node:crypto';
import { type BidContent, canonical } from './domain/bid-content.js';

/** What the receipt says: SHA-256 over the canonical JSON of the content. A bidder can compute it from the same content. */
export const bidDigest = (content: BidContent): string => createHash('sha256').update(canonical(content)).digest('hex');
