import { advance, type Decision, fold, happened, type OrganisationKind, type OrganisationRole } from '#kernel';
import { MembershipGranted, OrganisationRegistered, OrganisationRenamed, OrganisationResubmitted } from '../contract/identity.events.js';
import { universityUnknown, usccNeeded } from './identity.problems.js';
import type { Membership } from './membership.js';
import { type Organisation, organisationLifecycle } from './organisation.js';
import { readUscc } from './uscc.js';

/** What a registration says about an organisation. */
export interface Registration {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly uscc?: string | null;
  readonly universityCode?: string | null;
  readonly regionCode: string;
  readonly address?: string | null;
  readonly industryCode?: string | null;
}

/** Universities are known by the ministry's code, and a base need not be a legal person. */
const mayLackUscc: readonly OrganisationKind[] = ['UNIVERSITY', 'DEMONSTRATION_BASE'];

export function registerOrganisation(
  registration: Registration,
  facts: { id: string; membershipId: string; now: Date; registrant: { id: string; account: string } },
): Decision<Organisation> & { readonly membership: Membership } {
  const { id: organisationId, membershipId, now, registrant } = facts;
  const roles: OrganisationRole[] = registration.kind === 'ENTERPRISE' ? ['ADMIN', 'PUBLISHER'] : ['ADMIN'];
  const next: Organisation = {
    id: organisationId, kind: registration.kind, ...recordOf(registration), state: 'PENDING', reason: null, verifiedBy: null, verificationNote: null, registeredAt: now, version: 1,
  };
  const membership: Membership = {
    id: membershipId, organisationId, account: registrant.account, personId: registrant.id, codeHash: null, roles, state: 'ACTIVE', createdAt: now, closedAt: null, version: 1,
  };
  const events = [
    happened(OrganisationRegistered, now, { organisationId, kind: next.kind }),
    happened(MembershipGranted, now, { membershipId, organisationId, personId: registrant.id, roles }),
  ];
  return { next, membership, events };
}

/** Corrects what nobody has verified yet. The kind stays: the roles given depend on it. */
export function resubmitOrganisation(organisation: Organisation, registration: Omit<Registration, 'kind'>, facts: { now: Date }): Decision<Organisation> {
  const state = advance('organisation', organisationLifecycle, organisation.state, 'resubmit');
  const { id: organisationId, kind } = organisation;
  const next = { ...organisation, ...recordOf({ ...registration, kind }), state, reason: null };
  const renamed = next.name === organisation.name ? [] : [happened(OrganisationRenamed, facts.now, { organisationId, name: next.name })];
  return { next, events: [happened(OrganisationResubmitted, facts.now, { organisationId }), ...renamed] };
}

function recordOf(registration: Registration) {
  const { kind, name, regionCode } = registration;
  if (!registration.uscc && !mayLackUscc.includes(kind)) throw usccNeeded();
  if ((kind === 'UNIVERSITY') !== Boolean(registration.universityCode)) throw universityUnknown();
  const uscc = registration.uscc ? readUscc(registration.uscc) : undefined;
  const universityCode = registration.universityCode ?? null;
  return {
    name, foldedName: fold(name), regionCode, universityCode,
    uscc: uscc?.code ?? null,
    usccWarning: uscc?.warning ?? false,
    claimedCode: universityCode ?? uscc?.code ?? null,
    address: registration.address ?? null,
    industryCode: registration.industryCode ?? null,
  };
}
