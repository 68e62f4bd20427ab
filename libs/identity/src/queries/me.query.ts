import type { Actor, OrganisationKind, OrganisationRole, PlatformRole } from '#kernel';
import { asTime, authorize, Database, may } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MeView, MyInvitationView, MyMembershipView } from '../contract/people.views.js';
import { personMissing } from '../domain/identity.problems.js';
import type { OrganisationState } from '../domain/organisation.js';
import type { PersonKind } from '../domain/person.js';
import { identityPolicy } from '../identity.policy.js';

interface PersonRow {
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  readonly kinds: string;
  readonly platformRoles: string;
}

interface MembershipRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationState: OrganisationState;
  readonly roles: string;
  readonly createdAt: Date | string;
}

const PERSON = 'SELECT id, account, displayName, kinds, platformRoles FROM person WHERE id = ?';
const MEMBERSHIPS = `SELECT m.id, m.organisationId, m.roles, m.createdAt, o.name AS organisationName, o.kind AS organisationKind, o.state AS organisationState
  FROM membership m JOIN organisation o ON o.id = m.organisationId`;
const MINE = `${MEMBERSHIPS} WHERE m.personId = ? AND m.state = 'ACTIVE' ORDER BY m.id`;
const INVITED = `${MEMBERSHIPS} WHERE m.account = ? AND m.state = 'INVITED' ORDER BY m.id LIMIT 100`;

@Injectable()
export class MeQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<MeView> {
    authorize(identityPolicy, 'identity.use-account', actor, { personId: actor.id }, personMissing);
    const person = await this.database.readOne<PersonRow>(PERSON, [actor.id]);
    if (!person) throw personMissing();
    const memberships = await this.database.read<MembershipRow>(MINE, [actor.id]);
    const invitations = await this.database.read<MembershipRow>(INVITED, [person.account]);
    return {
      id: person.id, account: person.account, displayName: person.displayName,
      kinds: JSON.parse(person.kinds) as PersonKind[],
      platformRoles: JSON.parse(person.platformRoles) as PlatformRole[],
      memberships: memberships.map(myMembership),
      invitations: invitations.map(myInvitation),
      actions: may(identityPolicy, actor, undefined, ['identity.register-organisation', 'identity.list-pending']),
    };
  }
}

const rolesIn = ({ roles }: MembershipRow) => JSON.parse(roles) as OrganisationRole[];

function myMembership(row: MembershipRow): MyMembershipView {
  const { id, organisationId, organisationName, organisationKind, organisationState } = row;
  return { id, organisationId, organisationName, organisationKind, verified: organisationState === 'VERIFIED', roles: rolesIn(row) };
}

function myInvitation(row: MembershipRow): MyInvitationView {
  const { id, organisationId, organisationName, organisationKind, createdAt } = row;
  return { id, organisationId, organisationName, organisationKind, roles: rolesIn(row), invitedAt: asTime(createdAt).toISOString() };
}
