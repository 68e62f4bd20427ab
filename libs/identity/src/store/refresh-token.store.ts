import { asTime, asTimeOrNull, type Tx } from '#platform';
import type { Session } from '../domain/session.js';

type SessionOfToken = Pick<Session, 'id' | 'personId' | 'lastSeenAt' | 'expiresAt'> & { readonly usedAt: Date | null };

// The session counts only while its person's epoch is the one it began with.
const SESSION = `SELECT s.id, s.personId, s.lastSeenAt, s.expiresAt, t.usedAt
  FROM refresh_token t JOIN session s ON s.id = t.sessionId JOIN person p ON p.id = s.personId AND p.tokenEpoch = s.epoch
  WHERE t.tokenHash = ?`;

export class RefreshTokenStore {
  constructor(private readonly tx: Tx) {}

  async add(tokenHash: string, sessionId: string): Promise<void> {
    await this.tx.execute('INSERT INTO refresh_token (tokenHash, sessionId, createdAt) VALUES (?, ?, ?)', [tokenHash, sessionId, this.tx.now]);
  }

  /** Of all who come with the same token, one uses it. */
  async use(tokenHash: string): Promise<boolean> {
    return (await this.tx.execute('UPDATE refresh_token SET usedAt = ? WHERE tokenHash = ? AND usedAt IS NULL', [this.tx.now, tokenHash])) === 1;
  }

  async sessionOf(tokenHash: string): Promise<SessionOfToken | undefined> {
    const [row] = await this.tx.query<SessionOfToken>(SESSION, [tokenHash]);
    return row && { ...row, lastSeenAt: asTime(row.lastSeenAt), expiresAt: asTime(row.expiresAt), usedAt: asTimeOrNull(row.usedAt) };
  }
}
