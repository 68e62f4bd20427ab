import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, type UnitOfWork } from '#platform';
import type { MembershipView } from '../contract/organisations.views.js';
import { membershipMissing } from '../domain/identity.problems.js';
import type { Membership } from '../domain/membership.js';
import type { Organisation } from '../domain/organisation.js';
import { identityPolicy } from '../identity.policy.js';
import { membershipView } from '../membership-view.js';
import { MembershipStore } from '../store/membership.store.js';
import { OrganisationStore } from '../store/organisation.store.js';
import { PersonStore } from '../store/person.store.js';

/** Only the person whose account it names sees an invitation, and answers it. */
export function answerInvitation(
  uow: UnitOfWork, actor: Actor, invitationId: string,
  answer: (invitation: Membership, facts: { organisation: Organisation; personId: string; now: Date }, tx: Tx) => Decision<Membership> | Promise<Decision<Membership>>,
): Promise<MembershipView> {
  return uow.run(actor, async (tx) => {
    const memberships = new MembershipStore(tx);
    const invitation = await memberships.byId(invitationId);
    const personId = await invitedPerson(tx, invitation);
    authorize(identityPolicy, 'identity.answer-invitation', actor, { personId }, membershipMissing);
    const organisation = await new OrganisationStore(tx).byId(invitation.organisationId);
    const { next, events } = await answer(invitation, { organisation, personId: actor.id, now: tx.now }, tx);
    await tx.publish(events);
    return membershipView(await memberships.save(next));
  });
}

async function invitedPerson(tx: Tx, { personId, account }: Membership): Promise<string> {
  if (personId !== null || account === null) return personId ?? '';
  return (await new PersonStore(tx).byAccount(account))?.id ?? '';
}
