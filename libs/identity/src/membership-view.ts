import { type Actor } from '#kernel';
import { may } from '#platform';
import type { MembershipInvitationView, MembershipView } from './contract/organisations.views.js';
import type { Membership } from './domain/membership.js';
import type { Organisation } from './domain/organisation.js';
import { identityPolicy } from './identity.policy.js';

export const membershipView = ({ id, organisationId, state, roles }: Membership): MembershipView => ({ id, organisationId, state, roles: [...roles] });

type Invitation = Pick<Membership, 'id' | 'roles' | 'account' | 'createdAt'>;
type OrganisationFacts = Pick<Organisation, 'id' | 'kind' | 'state'>;

export function invitationView({ id, roles, account, createdAt }: Invitation, organisation: OrganisationFacts, actor: Actor): MembershipInvitationView {
  const actions = may(identityPolicy, actor, { organisation }, ['identity.withdraw-invitation']);
  return { id, organisationId: organisation.id, account: account ?? '', roles: [...roles], invitedAt: createdAt.toISOString(), actions };
}
