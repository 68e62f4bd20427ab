import type { Tx } from '#platform';
import { sessionMissing } from '../domain/identity.problems.js';
import type { Session } from '../domain/session.js';

/** Sessions are rows that come and go; none is ever changed but for when it was last seen. */
export class SessionStore {
  constructor(private readonly tx: Tx) {}

  async add(session: Session): Promise<void> {
    await this.tx.execute(
      'INSERT INTO session (id, personId, kind, tokenHash, epoch, createdAt, lastSeenAt, expiresAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [session.id, session.personId, session.kind, session.tokenHash, session.epoch, session.createdAt, session.lastSeenAt, session.expiresAt],
    );
  }

  /** `seenBefore` keeps several processes from writing the same minute down. */
  async touch(id: string, seenBefore: Date): Promise<void> {
    await this.tx.execute('UPDATE session SET lastSeenAt = ? WHERE id = ? AND lastSeenAt <= ?', [this.tx.now, id, seenBefore]);
  }

  async end(id: string, personId: string): Promise<void> {
    if ((await this.tx.execute('DELETE FROM session WHERE id = ? AND personId = ?', [id, personId])) === 0) throw sessionMissing();
    await this.tx.execute('DELETE FROM refresh_token WHERE sessionId = ?', [id]);
  }

  /** A browser that signs in again gets a new session; the one its cookie named ends. */
  async endByToken(tokenHash: string): Promise<void> {
    await this.tx.execute('DELETE FROM session WHERE tokenHash = ?', [tokenHash]);
  }

  async endAll(personId: string): Promise<void> {
    await this.tx.execute('DELETE FROM refresh_token WHERE sessionId IN (SELECT id FROM session WHERE personId = ?)', [personId]);
    await this.tx.execute('DELETE FROM session WHERE personId = ?', [personId]);
  }

  /** The session that goes on after all others ended. */
  async keepOnly(id: string, personId: string, epoch: number): Promise<void> {
    await this.tx.execute('DELETE FROM refresh_token WHERE sessionId IN (SELECT id FROM session WHERE personId = ? AND id <> ?)', [personId, id]);
    await this.tx.execute('DELETE FROM session WHERE personId = ? AND id <> ?', [personId, id]);
    await this.tx.execute('UPDATE session SET epoch = ? WHERE id = ? AND personId = ?', [epoch, id, personId]);
  }

  async forgetExpired(): Promise<void> {
    await this.tx.execute('DELETE FROM refresh_token WHERE sessionId IN (SELECT id FROM session WHERE expiresAt < ?)', [this.tx.now]);
    await this.tx.execute('DELETE FROM session WHERE expiresAt < ?', [this.tx.now]);
  }
}
