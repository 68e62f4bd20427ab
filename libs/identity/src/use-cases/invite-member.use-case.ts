import type { Actor } from '#kernel';
import { authorize, newId, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { InvitationCodes } from '../access/invitation-codes.js';
import type { InviteMember } from '../contract/memberships.requests.js';
import type { InvitationWithCodeView } from '../contract/organisations.views.js';
import { accountOf } from '../domain/account.js';
import { organisationMissing } from '../domain/identity.problems.js';
import { inviteMember } from '../domain/membership-decisions.js';
import { identityPolicy } from '../identity.policy.js';
import { invitationView } from '../membership-view.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';

@Injectable()
export class InviteMemberUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly codes: InvitationCodes) {}

  async execute(actor: Actor, organisationId: string, { account, roles }: InviteMember): Promise<InvitationWithCodeView> {
    const invitation = await this.uow.run(actor, async (tx) => {
      const organisation = await new OrganisationStore(tx).byId(organisationId);
      authorize(identityPolicy, 'identity.invite', actor, { organisation }, organisationMissing);
      const id = newId();
      const { next, events } = inviteMember(organisation, { account: accountOf(account), roles }, { id, codeHash: this.codes.hashFor(id), now: tx.now });
      await new MembershipStore(tx).add(next);
      await tx.publish(events);
      return invitationView(next, organisation, actor);
    });
    // Added out here: what a unit of work answers is kept for a repeated request, and a code must not lie there.
    return { ...invitation, code: this.codes.codeFor(invitation.id) };
  }
}
