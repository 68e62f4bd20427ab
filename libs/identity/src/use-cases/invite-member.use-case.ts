import type { Actor } from '#kernel';
import { authorize, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { InviteMember } from '../contract/memberships.requests.js';
import type { MembershipInvitationView } from '../contract/organisations.views.js';
import { accountOf } from '../domain/account.js';
import { organisationMissing } from '../domain/identity.problems.js';
import { inviteMember } from '../domain/membership-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { invitationView } from '../membership-view.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';

@Injectable()
export class InviteMemberUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, { account, roles }: InviteMember): Promise<MembershipInvitationView> {
    return this.uow.run(actor, async (tx) => {
      const organisation = await new OrganisationStore(tx).byId(organisationId);
      authorize(identityPolicy, 'identity.invite', actor, { organisation }, organisationMissing);
      const { next, events } = inviteMember(organisation, { account: accountOf(account), roles }, { id: newId(), now: tx.now });
      await new MembershipStore(tx).add(next);
      await tx.publish(events);
      return invitationView(next, organisation, actor);
    });
  }
}
