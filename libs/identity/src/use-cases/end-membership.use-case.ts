import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { membershipMissing, organisationMissing } from '../domain/identity.problems.js';
import { endMembership } from '../domain/membership-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';

@Injectable()
export class EndMembershipUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, membershipId: string): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      // Held, so that of two administrators who leave at once one stays.
      const organisation = await new OrganisationStore(tx).lockById(organisationId);
      // Before the membership is looked for: strangers learn nothing of who is there.
      authorize(identityPolicy, 'identity.see-members', actor, { organisation }, organisationMissing);
      const memberships = new MembershipStore(tx);
      const membership = await memberships.member(membershipId, organisationId);
      authorize(identityPolicy, 'identity.end-membership', actor, { organisation, membership }, membershipMissing);
      const { next, events } = endMembership(membership, { now: tx.now, admins: await memberships.adminsOf(organisationId) });
      await memberships.save(next);
      await tx.publish(events);
    });
  }
}
