import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

/** A key of its own for each purpose, all from the one secret of the house. */
export function keyFor(purpose: string, secret: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `jiebang ${purpose}`, 32)));
}

/** 256 bits nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the database cannot use it. Random tokens need no slow hash. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export const keyedHash = (key: KeyObject, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** 256 bits that only this key makes of this text, the same each time. */
export const keyedToken = (key: KeyObject, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
