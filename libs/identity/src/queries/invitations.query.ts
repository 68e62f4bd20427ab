import type { Actor, OrganisationRole } from '#kernel';
import { asTime, authorize, Database, decodeCursor, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MembershipInvitationsPage } from '../contract/organisations.views.js';
import { organisationMissing } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { invitationView } from '../membership-view.js';
import { organisationById } from './organisation-detail.query.js';

interface Row {
  readonly id: string;
  readonly account: string;
  readonly roles: string;
  readonly createdAt: Date | string;
}

const INVITATIONS = `SELECT id, account, roles, createdAt FROM membership
  WHERE organisationId = ? AND state = 'INVITED' AND id > ? ORDER BY id LIMIT ?`;

/** Whom the organisation has invited and who has not answered. */
@Injectable()
export class InvitationsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, organisationId: string, { limit, cursor }: PageRequest): Promise<MembershipInvitationsPage> {
    const organisation = await organisationById(this.database, organisationId);
    authorize(identityPolicy, 'identity.withdraw-invitation', actor, { organisation }, organisationMissing);
    const [after = ''] = cursor ? decodeCursor(cursor, 1) : [];
    const rows = await this.database.read<Row>(INVITATIONS, [organisationId, String(after), limit + 1]);
    const view = ({ roles, createdAt, ...row }: Row) =>
      invitationView({ ...row, roles: JSON.parse(roles) as OrganisationRole[], createdAt: asTime(createdAt) }, organisation, actor);
    return pageOf(rows, limit, view, (row) => [row.id]);
  }
}
