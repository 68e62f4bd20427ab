import type { BidContent } from './bid-content.js';
import { contentTooLarge, indicatorTwice, indicatorUnknown } from './bids.problems.js';

/** A text column of MySQL holds 65,535 bytes; a quarter of it is left for what sealing adds. */
export const MAX_CONTENT_BYTES = 45_000;

/** What can be said of a content, given its canonical JSON too, without knowing the proposition. */
export function checkContent(content: BidContent, text: string): void {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_CONTENT_BYTES) throw contentTooLarge({ bytes, max: MAX_CONTENT_BYTES, characters: MAX_CONTENT_BYTES / 3 });
  const seen = new Set<string>();
  for (const { indicatorId } of content.indicators) {
    if (seen.has(indicatorId)) throw indicatorTwice({ indicatorId });
    seen.add(indicatorId);
  }
}

/** A bid answers indicators of its proposition, not necessarily all of them. */
export function checkIndicators(content: BidContent, proposition: { readonly indicators: readonly { readonly id: string }[] }): void {
  const known = new Set(proposition.indicators.map((one) => one.id));
  const stray = content.indicators.find((one) => !known.has(one.indicatorId));
  if (stray) throw indicatorUnknown({ indicatorId: stray.indicatorId });
}
