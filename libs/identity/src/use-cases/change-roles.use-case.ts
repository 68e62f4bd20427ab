import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ChangeRoles } from '../contract/memberships.requests.js';
import type { MembershipView } from '../contract/organisations.views.js';
import { organisationMissing } from '../domain/identity.problems.js';
import { changeRoles } from '../domain/membership-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { membershipView } from '../membership-view.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';

@Injectable()
export class ChangeRolesUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, membershipId: string, { roles }: ChangeRoles): Promise<MembershipView> {
    return this.uow.run(actor, async (tx) => {
      // Held, so that of two administrators who step down at once one stays.
      const organisation = await new OrganisationStore(tx).lockById(organisationId);
      authorize(identityPolicy, 'identity.change-roles', actor, { organisation }, organisationMissing);
      const memberships = new MembershipStore(tx);
      const membership = await memberships.member(membershipId, organisationId);
      const { next, events } = changeRoles(membership, { organisation, roles, now: tx.now, admins: await memberships.adminsOf(organisationId) });
      await tx.publish(events);
      return membershipView(await memberships.save(next));
    });
  }
}
