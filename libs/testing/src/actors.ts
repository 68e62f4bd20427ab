import { randomUUID } from 'node:crypto';
import type { Actor, Membership, OrganisationKind, OrganisationRole, PlatformRole } from '#kernel';

/** An actor for use-case tests: `anActor({ in: organisationId, kind: 'ENTERPRISE', as: ['PUBLISHER'] })`. */
export function anActor(options: {
  id?: string; in?: string; kind?: OrganisationKind; as?: readonly OrganisationRole[]; verified?: boolean; platformRoles?: readonly PlatformRole[];
} = {}): Actor {
  const membership: Membership | undefined = options.in
    ? { organisationId: options.in, organisationKind: options.kind ?? 'ENTERPRISE', verified: options.verified ?? true, roles: options.as ?? ['MEMBER'] }
    : undefined;
  return { id: options.id ?? randomUUID(), platformRoles: options.platformRoles ?? [], memberships: membership ? [membership] : [] };
}
