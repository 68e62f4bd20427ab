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

export function systemActor(name: string): Actor {
  return { id: `system:${name}`, platformRoles: [], memberships: [] };
}

export const isSystem = (actor: Actor): boolean => actor.id.startsWith('system:');

export const isPlatformAdmin = (actor: Actor): boolean => actor.platformRoles.includes('PLATFORM_ADMIN');

/** Holds the role in this organisation. */
export function holds(actor: Actor, role: OrganisationRole, organisationId: string | null | undefined): boolean {
  return actor.memberships.some((one) => one.organisationId === organisationId && one.roles.includes(role));
}

/** The verified universities and demonstration bases in whose innovation office the actor works. */
export function officesOf(actor: Actor): string[] {
  const offices = actor.memberships.filter(
    (one) => one.verified && one.roles.includes('OFFICE')
      && (one.organisationKind === 'UNIVERSITY' || one.organisationKind === 'DEMONSTRATION_BASE'),
  );
  return offices.map((one) => one.organisationId);
}

/** Works in the innovation office of a verified university or demonstration base. */
export const isOffice = (actor: Actor): boolean => officesOf(actor).length > 0;
