import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '../contract/organisations.views.js';
import { organisationMissing } from '../domain/identity.problems.js';
import type { Organisation } from '../domain/organisation.js';
import { identityPolicy } from '../identity.policy.js';
import { organisationView } from '../organisation-view.js';
import { ORGANISATION_COLUMNS, organisationOf, type OrganisationRow } from './organisation-row.js';

const BY_ID = `SELECT ${ORGANISATION_COLUMNS} FROM organisation WHERE id = ?`;

export async function organisationById(database: Database, id: string): Promise<Organisation> {
  const row = await database.readOne<OrganisationRow>(BY_ID, [id]);
  if (!row) throw organisationMissing();
  return organisationOf(row);
}

@Injectable()
export class OrganisationDetailQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<OrganisationView> {
    const organisation = await organisationById(this.database, id);
    authorize(identityPolicy, 'identity.read', actor, { organisation }, organisationMissing);
    return organisationView(organisation, actor);
  }
}
