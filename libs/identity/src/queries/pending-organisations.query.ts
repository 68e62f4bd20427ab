import type { Actor } from '#kernel';
import { Database, decodeCursor, pageOf, type PageRequest, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationRecordsPage } from '../contract/organisations.views.js';
import { organisationKinds } from '../domain/organisation.js';
import { identityPolicy, kindsToVerify } from '../identity.policy.js';
import { organisationView } from '../organisation-view.js';
import { ORGANISATION_COLUMNS, organisationOf, type OrganisationRow } from './organisation-row.js';

/** What waits for this verifier, the longest waiting first. Ids grow with time. */
@Injectable()
export class PendingOrganisationsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { limit, cursor }: PageRequest): Promise<OrganisationRecordsPage> {
    permit(identityPolicy, 'identity.list-pending', actor, undefined);
    const kinds = kindsToVerify(actor, organisationKinds);
    const [after = ''] = cursor ? decodeCursor(cursor, 1) : [];
    const rows = await this.database.read<OrganisationRow>(
      `SELECT ${ORGANISATION_COLUMNS} FROM organisation
       WHERE state = 'PENDING' AND id > ? AND kind IN (${kinds.map(() => '?').join(', ')})
         AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.organisationId = organisation.id AND m.personId = ? AND m.state = 'ACTIVE')
       ORDER BY id LIMIT ?`,
      [String(after), ...kinds, actor.id, limit + 1],
    );
    return pageOf(rows, limit, (row) => organisationView(organisationOf(row), actor), (row) => [row.id]);
  }
}
