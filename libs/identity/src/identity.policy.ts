import { type Actor, belongsTo, holds, isOffice, isPlatformAdmin, isSystem, type OrganisationKind, type Policy } from '#kernel';
import type { OrganisationState } from './domain/organisation.js';

/** What a rule may know of an organisation. */
interface OfOrganisation {
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind; readonly state: OrganisationState };
}

interface OfPerson {
  readonly personId: string;
}

interface OfMember extends OfOrganisation {
  readonly membership: { readonly personId: string | null };
}

const onlyThePlatformVerifies: readonly OrganisationKind[] = ['UNIVERSITY', 'DEMONSTRATION_BASE'];

const mayVerifyKind = (actor: Actor, kind: OrganisationKind): boolean =>
  isPlatformAdmin(actor) || (isOffice(actor) && !onlyThePlatformVerifies.includes(kind));

/** Nobody decides about an organisation they belong to. */
const isVerifierOf = (actor: Actor, { organisation }: OfOrganisation): boolean =>
  mayVerifyKind(actor, organisation.kind) && !belongsTo(actor, organisation.id);

const isPlatformAdminOutside = (actor: Actor, { organisation }: OfOrganisation): boolean =>
  isPlatformAdmin(actor) && !belongsTo(actor, organisation.id);

// Verified or not: an organisation needs its people to be registered, and mends its registration to be verified.
const isAdminOf = (actor: Actor, { organisation }: OfOrganisation): boolean => holds(actor, 'ADMIN', organisation.id);

const isOneself = (actor: Actor, { personId }: OfPerson): boolean => actor.id === personId;

const anybody = (): boolean => true;

export const identityPolicy = {
  // A verified organisation is public; one that is not yet, or no longer, is seen by those who work on it. One's
  // account, sessions and invitations are seen by nobody else.
  'identity.read': (actor: Actor, { organisation, personId }: Partial<OfOrganisation & OfPerson>) =>
    organisation
      ? organisation.state === 'VERIFIED' || belongsTo(actor, organisation.id) || isVerifierOf(actor, { organisation })
      : actor.id === personId,

  'identity.use-account': isOneself,
  'identity.answer-invitation': isOneself,
  'identity.grant-platform-role': (actor: Actor) => isSystem(actor),

  'identity.register-organisation': anybody,
  'identity.list-pending': (actor: Actor) => isOffice(actor) || isPlatformAdmin(actor),
  'identity.see-record': (actor: Actor, facts: OfOrganisation) => belongsTo(actor, facts.organisation.id) || isVerifierOf(actor, facts),
  'identity.verify': isVerifierOf,
  'identity.refuse': isVerifierOf,
  'identity.rename': isVerifierOf,
  'identity.suspend': isPlatformAdminOutside,
  'identity.reinstate': isPlatformAdminOutside,
  'identity.resubmit': isAdminOf,
  'identity.change-profile': isAdminOf,

  'identity.see-members': (actor: Actor, { organisation }: OfOrganisation) => belongsTo(actor, organisation.id),
  'identity.invite': isAdminOf,
  'identity.withdraw-invitation': isAdminOf,
  'identity.change-roles': isAdminOf,
  'identity.end-membership': (actor: Actor, facts: OfMember) => isAdminOf(actor, facts) || facts.membership.personId === actor.id,
} as const satisfies Policy;

/** The kinds whose registrations this actor may decide on. */
export const kindsToVerify = (actor: Actor, kinds: readonly OrganisationKind[]): OrganisationKind[] => kinds.filter((kind) => mayVerifyKind(actor, kind));
