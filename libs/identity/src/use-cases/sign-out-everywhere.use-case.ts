import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { personMissing } from '../domain/identity.problems.js';
import { signOutEverywhere } from '../domain/person-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { PersonStore } from '../store/person.store.js';
import { SessionStore } from '../store/session.store.js';

@Injectable()
export class SignOutEverywhereUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      authorize(identityPolicy, 'identity.use-account', actor, { personId: actor.id }, personMissing);
      const people = new PersonStore(tx);
      const { next, events } = signOutEverywhere(await people.lockById(actor.id), { now: tx.now });
      await people.save(next);
      await new SessionStore(tx).endAll(actor.id);
      await tx.publish(events);
    });
  }
}
