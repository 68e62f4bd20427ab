/** BROWSER: an opaque token in a cookie. API: bearer tokens, renewed with refresh tokens. */
export type SessionKind = 'BROWSER' | 'API';

const IDLE_MS = 2 * 60 * 60 * 1000;
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
/** Being seen is written down at most this often: reading must not cost a write each time. */
export const TOUCH_EVERY_MS = 60 * 1000;

export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly kind: SessionKind;
  /** SHA-256 of the cookie's token; null for API. */
  readonly tokenHash: string | null;
  /** The person's epoch at sign-in. */
  readonly epoch: number;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

type Times = Pick<Session, 'lastSeenAt' | 'expiresAt'>;

export const isAlive = ({ lastSeenAt, expiresAt }: Times, now: Date): boolean =>
  expiresAt > now && now.getTime() - lastSeenAt.getTime() < IDLE_MS;

export const needsTouch = ({ lastSeenAt }: Times, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS;
