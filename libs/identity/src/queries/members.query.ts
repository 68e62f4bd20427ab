import type { Actor, OrganisationRole } from '#kernel';
import { asTime, authorize, Database, decodeCursor, may, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MembersPage, MemberView } from '../contract/organisations.views.js';
import { organisationMissing } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { organisationById } from './organisation-detail.query.js';

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly roles: string;
  readonly createdAt: Date | string;
}

const MEMBERS = `SELECT m.id, m.personId, p.displayName, m.roles, m.createdAt
  FROM membership m JOIN person p ON p.id = m.personId
  WHERE m.organisationId = ? AND m.state = 'ACTIVE' AND m.id > ? ORDER BY m.id LIMIT ?`;

/** Names and roles for fellow members; sign-in names are nobody's business. */
@Injectable()
export class MembersQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, organisationId: string, { limit, cursor }: PageRequest): Promise<MembersPage> {
    const organisation = await organisationById(this.database, organisationId);
    authorize(identityPolicy, 'identity.see-members', actor, { organisation }, organisationMissing);
    const [after = ''] = cursor ? decodeCursor(cursor, 1) : [];
    const rows = await this.database.read<Row>(MEMBERS, [organisationId, String(after), limit + 1]);
    const view = ({ id, personId, displayName, roles, createdAt }: Row): MemberView => ({
      id, personId, displayName, roles: JSON.parse(roles) as OrganisationRole[], since: asTime(createdAt).toISOString(),
      actions: may(identityPolicy, actor, { organisation, membership: { personId } }, ['identity.change-roles', 'identity.end-membership']),
    });
    return pageOf(rows, limit, view, (row) => [row.id]);
  }
}
