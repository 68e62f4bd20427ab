import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { organisationMissing } from '../domain/identity.problems.js';
import { withdrawInvitation } from '../domain/membership-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';

@Injectable()
export class WithdrawInvitationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, invitationId: string): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      const organisation = await new OrganisationStore(tx).byId(organisationId);
      authorize(identityPolicy, 'identity.withdraw-invitation', actor, { organisation }, organisationMissing);
      const memberships = new MembershipStore(tx);
      const { next, events } = withdrawInvitation(await memberships.invitation(invitationId, organisationId), { now: tx.now });
      await memberships.save(next);
      await tx.publish(events);
    });
  }
}
