import type { Actor, PlatformRole } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { grantPlatformRole } from '../domain/person-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { PersonStore } from '../store/person.store.js';

/** For the operator's command line; no route leads here. */
@Injectable()
export class AppointPlatformAdminUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, personId: string, role: PlatformRole = 'PLATFORM_ADMIN'): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      permit(identityPolicy, 'identity.grant-platform-role', actor, undefined);
      const people = new PersonStore(tx);
      const { next, events } = grantPlatformRole(await people.byId(personId), { role, now: tx.now });
      if (events.length === 0) return;
      await people.save(next);
      await tx.publish(events);
    });
  }
}
