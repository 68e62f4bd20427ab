import type { Actor } from '#kernel';
import { type Authenticator, Database, UnitOfWork } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tokenNotValid } from '../domain/identity.problems.js';
import { isAlive, needsTouch, TOUCH_EVERY_MS } from '../domain/session.js';
import { ActorOfSessionQuery, type SignedInActor } from '../queries/actor-of-session.query.js';
import { SessionStore } from '../store/session.store.js';
import { BearerStrategy } from './bearer.strategy.js';
import { rememberSession } from './current-session.js';
import { hashOfToken } from './secrets.js';
import { SessionCookie } from './session-cookie.js';

@Injectable()
export class SessionAuthenticator implements Authenticator {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly bearer: BearerStrategy,
    private readonly cookie: SessionCookie,
    private readonly actors: ActorOfSessionQuery,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
  ) {}

  authenticate(request: FastifyRequest): Promise<Actor | undefined> | undefined {
    if (this.bearer.isUsedBy(request)) return this.admit(request, this.byBearer(request));
    const token = this.cookie.tokenIn(request);
    return token === undefined ? undefined : this.admit(request, this.byCookie(token));
  }

  private async admit(request: FastifyRequest, found: Promise<SignedInActor | undefined>): Promise<Actor | undefined> {
    const signedIn = await found;
    if (!signedIn) return undefined;
    rememberSession(request, signedIn.session.id);
    if (needsTouch(signedIn.session, this.database.clock.now())) await this.touch(signedIn);
    return signedIn.actor;
  }

  private async byBearer(request: FastifyRequest): Promise<SignedInActor> {
    const { sub, sid } = await this.bearer.claimsOf(request);
    const found = this.alive(await this.actors.bySession(sid));
    if (found?.actor.id !== sub) throw tokenNotValid();
    return found;
  }

  /** An ended session is nobody, not a refusal: a browser cannot take back its cookie, and must still be able to sign in. */
  private async byCookie(token: string): Promise<SignedInActor | undefined> {
    return this.alive(await this.actors.byToken(hashOfToken(token)));
  }

  private alive(found: SignedInActor | undefined): SignedInActor | undefined {
    return found && isAlive(found.session, this.database.clock.now()) ? found : undefined;
  }

  private async touch({ actor, session }: SignedInActor): Promise<void> {
    try {
      await this.uow.run(actor, (tx) => new SessionStore(tx).touch(session.id, new Date(tx.now.getTime() - TOUCH_EVERY_MS)));
    } catch (error) {
      // A database that can only be read for a while must still be read: the session just ages meanwhile.
      this.logger.warn({ err: error }, 'a session could not be touched');
    }
  }
}
