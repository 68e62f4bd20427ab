import { type Actor, happened } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken } from '../access/secrets.js';
import { SessionRevoked } from '../contract/identity.events.js';
import { justRefreshed, refreshTokenNotValid } from '../domain/identity.problems.js';
import { refreshSession } from '../domain/refresh-session.js';
import { RefreshTokenStore } from '../store/refresh-token.store.js';
import { SessionStore } from '../store/session.store.js';
import type { OpenedSession } from './open-session.use-case.js';

@Injectable()
export class RefreshTokensUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, refreshToken: string): Promise<OpenedSession & { readonly personId: string }> {
    const next = newToken();
    const { outcome, session } = await this.uow.run(actor, (tx) => exchange(tx, hashOfToken(refreshToken), hashOfToken(next)));
    if (outcome === 'JUST_USED') throw justRefreshed();
    // Thrown out here: inside, it would also undo the end of a stolen session.
    if (outcome !== 'RENEWED' || !session) throw refreshTokenNotValid();
    return { id: session.id, personId: session.personId, token: next, expiresAt: session.expiresAt };
  }
}

async function exchange(tx: Tx, used: string, next: string) {
  const tokens = new RefreshTokenStore(tx);
  const sessions = new SessionStore(tx);
  const won = await tokens.use(used);
  const session = await tokens.sessionOf(used);
  const outcome = refreshSession({ won, session, now: tx.now });
  if (session && outcome === 'RENEWED') {
    await tokens.add(next, session.id);
    await sessions.touch(session.id, tx.now);
  }
  if (session && outcome === 'STOLEN') {
    await sessions.end(session.id, session.personId);
    await tx.publish([happened(SessionRevoked, tx.now, { sessionId: session.id, personId: session.personId })]);
  }
  return { outcome, session };
}
