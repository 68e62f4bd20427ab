import { createHash } from 'node:crypto';

/** What a link's hash covers, in this order. Changing it breaks every chain ever written. */
export interface Link {
  readonly stream: string;
  readonly position: number;
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly requestId: string | null;
  readonly digest: string;
  readonly previous: string;
}

/** `previous` of a stream's first link. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function linkHash(link: Link): string {
  return sha256(
    JSON.stringify([
      link.previous, link.stream, link.position, link.at.toISOString(), link.actorId, link.action, link.requestId, link.digest,
    ]),
  );
}
