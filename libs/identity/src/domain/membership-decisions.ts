import { advance, type Decision, happened, type OrganisationRole } from '#kernel';
import { InvitationDeclined, InvitationWithdrawn, MemberInvited, MembershipEnded, MembershipGranted, MembershipRolesChanged } from '../contract/identity.events.js';
import { invitationCodeWrong, lastAdmin, membershipMissing, notOpenForMembers, roleNotForKind } from './identity.problems.js';
import { type Membership, membershipLifecycle } from './membership.js';
import { type Organisation, type OrganisationState, rolesOfKind } from './organisation.js';

const takesMembers: readonly OrganisationState[] = ['PENDING', 'VERIFIED'];

/** How many administrators the organisation has now, the member in question included. */
interface AdminFacts {
  readonly now: Date;
  readonly admins: number;
}

export function inviteMember(
  organisation: Organisation, invitation: { account: string; roles: readonly OrganisationRole[] }, facts: { id: string; codeHash: string; now: Date },
): Decision<Membership> {
  refuseClosed(organisation);
  const { id, codeHash, now } = facts;
  const next: Membership = {
    id, organisationId: organisation.id, account: invitation.account, personId: null, codeHash, roles: fitting(organisation, invitation.roles),
    state: 'INVITED', createdAt: now, closedAt: null, version: 1,
  };
  return { next, events: [happened(MemberInvited, now, { membershipId: id, organisationId: organisation.id })] };
}

/** Anybody may register the account that it names. The code shows that the organisation has reached the person it means. */
export function acceptInvitation(
  invitation: Membership, facts: { organisation: Organisation; personId: string; codeHash: string; now: Date },
): Decision<Membership> {
  const state = advance('invitation', membershipLifecycle, invitation.state, 'accept');
  refuseClosed(facts.organisation);
  if (facts.codeHash !== invitation.codeHash) throw invitationCodeWrong();
  const next = { ...invitation, state, personId: facts.personId, codeHash: null };
  return { next, events: [happened(MembershipGranted, facts.now, { ...idsOf(next), personId: facts.personId, roles: next.roles })] };
}

export function declineInvitation(invitation: Membership, facts: { personId: string; now: Date }): Decision<Membership> {
  const next = { ...closed(invitation, 'decline', facts.now), personId: facts.personId };
  return { next, events: [happened(InvitationDeclined, facts.now, { ...idsOf(next), personId: facts.personId })] };
}

export function withdrawInvitation(invitation: Membership, facts: { now: Date }): Decision<Membership> {
  const next = closed(invitation, 'withdraw', facts.now);
  return { next, events: [happened(InvitationWithdrawn, facts.now, idsOf(next))] };
}

export function changeRoles(membership: Membership, facts: AdminFacts & { organisation: Organisation; roles: readonly OrganisationRole[] }): Decision<Membership> {
  const personId = memberOf(membership);
  const roles = fitting(facts.organisation, facts.roles);
  if (!roles.includes('ADMIN')) refuseWithoutAdmin(membership, facts.admins);
  return { next: { ...membership, roles }, events: [happened(MembershipRolesChanged, facts.now, { ...idsOf(membership), personId, roles })] };
}

/** Leaving, or being let go. */
export function endMembership(membership: Membership, facts: AdminFacts): Decision<Membership> {
  const personId = memberOf(membership);
  refuseWithoutAdmin(membership, facts.admins);
  const next = closed(membership, 'end', facts.now);
  return { next, events: [happened(MembershipEnded, facts.now, { ...idsOf(membership), personId })] };
}

const idsOf = ({ id, organisationId }: Membership) => ({ membershipId: id, organisationId });

function closed(membership: Membership, command: keyof typeof membershipLifecycle, now: Date): Membership {
  return { ...membership, state: advance('membership', membershipLifecycle, membership.state, command), account: null, codeHash: null, closedAt: now };
}

function memberOf({ state, personId }: Membership): string {
  if (state !== 'ACTIVE' || personId === null) throw membershipMissing();
  return personId;
}

function fitting(organisation: Organisation, roles: readonly OrganisationRole[]): OrganisationRole[] {
  const wrong = roles.find((role) => !rolesOfKind[organisation.kind].includes(role));
  if (wrong) throw roleNotForKind({ role: wrong });
  return [...new Set(roles)];
}

function refuseWithoutAdmin({ roles }: Membership, admins: number): void {
  if (roles.includes('ADMIN') && admins <= 1) throw lastAdmin();
}

function refuseClosed({ state }: Organisation): void {
  if (!takesMembers.includes(state)) throw notOpenForMembers();
}
