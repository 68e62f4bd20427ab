import { createHash } from 'node:crypto';
import { type BidContent, canonical } from './domain/bid-content.js';

/** What the receipt says: SHA-256 over the canonical JSON of the content. A bidder can compute it from the same content. */
export const bidDigest = (content: BidContent): string => digestOfText(canonical(content));

/** The same, where the canonical JSON is at hand already. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
