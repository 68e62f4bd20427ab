import { type Actor, happened } from '#kernel';
import { newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../access/attempts.js';
import type { Proven } from '../access/credentials.js';
import { hashOfToken, newToken } from '../access/secrets.js';
import { SignedIn } from '../contract/identity.events.js';
import { ABSOLUTE_MS, type SessionKind } from '../domain/session.js';
import { RefreshTokenStore } from '../store/refresh-token.store.js';
import { SessionStore } from '../store/session.store.js';

export interface OpenedSession {
  readonly id: string;
  /** What only the client gets to know: the cookie's value, or the first refresh token. */
  readonly token: string;
  readonly expiresAt: Date;
}

@Injectable()
export class OpenSessionUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly attempts: Attempts) {}

  /** `replaces`: the cookie a browser still had; a sign-in always makes a new session. */
  execute(actor: Actor, proven: Proven, kind: SessionKind, replaces?: string): Promise<OpenedSession> {
    const token = newToken();
    return this.uow.run(actor, async (tx) => {
      // Asked once more: of many guesses sent at the same time, the right one counts only within the limit.
      await this.attempts.refuseTooManyFailures(tx, proven.account, tx.now);
      await this.attempts.forgetFailures(tx, proven.account);
      const sessions = new SessionStore(tx);
      if (replaces) await sessions.endByToken(hashOfToken(replaces));
      const id = newId();
      const expiresAt = new Date(tx.now.getTime() + ABSOLUTE_MS);
      const tokenHash = kind === 'BROWSER' ? hashOfToken(token) : null;
      await sessions.add({ id, personId: actor.id, kind, tokenHash, epoch: proven.epoch, createdAt: tx.now, lastSeenAt: tx.now, expiresAt });
      if (kind === 'API') await new RefreshTokenStore(tx).add(hashOfToken(token), id);
      await tx.publish([happened(SignedIn, tx.now, { sessionId: id, personId: actor.id, kind })]);
      return { id, token, expiresAt };
    });
  }
}
