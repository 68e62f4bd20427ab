export type OrganisationKind =
  | 'ENTERPRISE' | 'UNIVERSITY' | 'BANK' | 'DEMONSTRATION_BASE' | 'RESEARCH_INSTITUTE';

/** What a person may be in an organisation. One person may hold several. */
export type OrganisationRole =
  | 'ADMIN' // invites members, keeps the profile
  | 'PUBLISHER' // drafts, submits, awards, accepts (企业经办人)
  | 'OFFICE' // innovation office: checks, publishes, runs events (双创办); only in verified universities and bases
  | 'BANK_OFFICER'
  | 'MEMBER'; // student, teacher or staff without a desk role

export type PlatformRole = 'PLATFORM_ADMIN' | 'STATISTICIAN';

export interface Membership {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly verified: boolean;
  readonly roles: readonly OrganisationRole[];
}

/** Who acts. Built anew from the database for every request, so a removed role is gone on the next one. */
export interface Actor {
  /** A person's id, or `system:<handler>` for work that follows from an event. */
  readonly id: string;
  readonly platformRoles: readonly PlatformRole[];
  readonly memberships: readonly Membership[];
}

/** Nobody in particular: whoever asks without a sign-in. */
export const anonymous: Actor = { id: 'anonymous', platformRoles: [], memberships: [] };

export function systemActor(name: string): Actor {
  return { id: `system:${name}`, platformRoles: [], memberships: [] };
}

export const isSystem = (actor: Actor): boolean => actor.id.startsWith('system:');

export const isPerson = (actor: Actor): boolean => !isSystem(actor) && actor.id !== anonymous.id;

export const isPlatformAdmin = (actor: Actor): boolean => actor.platformRoles.includes('PLATFORM_ADMIN');

export const isStatistician = (actor: Actor): boolean => actor.platformRoles.includes('STATISTICIAN');

type OrganisationId = string | null | undefined;

export const belongsTo = (actor: Actor, organisationId: OrganisationId): boolean => actor.memberships.some((one) => one.organisationId === organisationId);

/**
 * Holds the role in this organisation, verified or not. That is enough for the organisation's own registration and its
 * own drafts; whatever reaches beyond them asks `actsFor`.
 */
export const holds = (actor: Actor, role: OrganisationRole, organisationId: OrganisationId): boolean =>
  actor.memberships.some((one) => one.organisationId === organisationId && one.roles.includes(role));

/** Holds the role in this organisation, which is verified now: a suspended one and one that never was are nobody. */
export const actsFor = (actor: Actor, role: OrganisationRole, organisationId: OrganisationId): boolean =>
  actor.memberships.some((one) => one.organisationId === organisationId && acts(one, role));

/** The verified organisations for which the actor acts in this role. */
export const actsIn = (actor: Actor, role: OrganisationRole): string[] =>
  actor.memberships.filter((one) => acts(one, role)).map((one) => one.organisationId);

/** Works in the innovation office of this very university or demonstration base, which is verified. */
export const isOfficeOf = (actor: Actor, organisationId: OrganisationId): boolean => officesOf(actor).some((one) => one === organisationId);

/** Works in the innovation office of some verified university or demonstration base. */
export const isOffice = (actor: Actor): boolean => officesOf(actor).length > 0;

/** The verified universities and demonstration bases in whose innovation office the actor works; the one registered first comes first. */
export const officesOf = (actor: Actor): string[] =>
  actor.memberships.filter((one) => acts(one, 'OFFICE') && hasOffice(one)).map((one) => one.organisationId).sort();

const acts = ({ verified, roles }: Membership, role: OrganisationRole): boolean => verified && roles.includes(role);

const hasOffice = ({ organisationKind }: Membership): boolean => organisationKind === 'UNIVERSITY' || organisationKind === 'DEMONSTRATION_BASE';
