import { type Actor, happened } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { SignedOut } from '../contract/identity.events.js';
import { identityPolicy } from '../identity.policy.js';
import { SessionStore } from '../store/session.store.js';

@Injectable()
export class EndSessionUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, sessionId: string): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      permit(identityPolicy, 'identity.use-account', actor, { personId: actor.id });
      // Of oneself only: another person's session is as absent as one that never was.
      await new SessionStore(tx).end(sessionId, actor.id);
      await tx.publish([happened(SignedOut, tx.now, { sessionId, personId: actor.id })]);
    });
  }
}
