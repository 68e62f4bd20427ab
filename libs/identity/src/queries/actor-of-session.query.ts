import type { Actor, Membership, OrganisationKind, OrganisationRole, PlatformRole } from '#kernel';
import { asTime, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationState } from '../domain/organisation.js';

export interface SignedInActor {
  readonly actor: Actor;
  readonly session: { readonly id: string; readonly lastSeenAt: Date; readonly expiresAt: Date };
}

interface Row {
  readonly sessionId: string;
  readonly lastSeenAt: Date | string;
  readonly expiresAt: Date | string;
  readonly personId: string;
  readonly platformRoles: string;
  readonly organisationId: string | null;
  readonly organisationKind: OrganisationKind;
  readonly organisationState: OrganisationState;
  readonly roles: string;
}

// One statement per request: session, person (whose epoch ends sessions) and memberships by their indexes.
const ACTOR = `SELECT s.id AS sessionId, s.lastSeenAt, s.expiresAt, p.id AS personId, p.platformRoles,
    m.organisationId, m.roles, o.kind AS organisationKind, o.state AS organisationState
  FROM session s
  JOIN person p ON p.id = s.personId AND p.tokenEpoch = s.epoch
  LEFT JOIN membership m ON m.personId = p.id AND m.state = 'ACTIVE'
  LEFT JOIN organisation o ON o.id = m.organisationId
  WHERE`;
const BY_SESSION = `${ACTOR} s.id = ? AND s.kind = 'API'`;
const BY_TOKEN = `${ACTOR} s.tokenHash = ?`;

/** Who a session belongs to, as the database knows it now: a removed role or an ended session is gone on the next request. */
@Injectable()
export class ActorOfSessionQuery {
  constructor(private readonly database: Database) {}

  async bySession(sessionId: string): Promise<SignedInActor | undefined> {
    return actorIn(await this.database.read<Row>(BY_SESSION, [sessionId]));
  }

  async byToken(tokenHash: string): Promise<SignedInActor | undefined> {
    return actorIn(await this.database.read<Row>(BY_TOKEN, [tokenHash]));
  }
}

function actorIn(rows: readonly Row[]): SignedInActor | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const actor = { id: first.personId, platformRoles: JSON.parse(first.platformRoles) as PlatformRole[], memberships: rows.flatMap(membershipIn) };
  return { actor, session: { id: first.sessionId, lastSeenAt: asTime(first.lastSeenAt), expiresAt: asTime(first.expiresAt) } };
}

function membershipIn({ organisationId, organisationKind, organisationState, roles }: Row): Membership[] {
  if (organisationId === null) return [];
  return [{ organisationId, organisationKind, verified: organisationState === 'VERIFIED', roles: JSON.parse(roles) as OrganisationRole[] }];
}
