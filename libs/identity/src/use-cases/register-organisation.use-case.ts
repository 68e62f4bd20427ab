import type { Actor } from '#kernel';
import { newId, permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RegisterOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { registerOrganisation } from '../domain/register-organisation.js';
import { identityPolicy } from '../identity.policy.js';
import { organisationView } from '../organisation-view.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';
import { PersonStore } from '../store/person.store.js';
import { knownCodes } from './known-codes.js';

@Injectable()
export class RegisterOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, input: RegisterOrganisation): Promise<OrganisationView> {
    return this.uow.run(actor, async (tx) => {
      permit(identityPolicy, 'identity.register-organisation', actor, undefined);
      const registrant = await new PersonStore(tx).byId(actor.id);
      const facts = { id: newId(), membershipId: newId(), now: tx.now, registrant };
      const { next, membership, events } = registerOrganisation(knownCodes(input), facts);
      await new OrganisationStore(tx).add(next);
      await new MembershipStore(tx).add(membership);
      await tx.publish(events);
      const { organisationId, roles } = membership;
      // The actor was read before the membership was there.
      const asMember: Actor = { ...actor, memberships: [...actor.memberships, { organisationId, organisationKind: next.kind, verified: false, roles }] };
      return organisationView(next, asMember);
    });
  }
}
