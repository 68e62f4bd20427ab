import { Store, type Tx } from '#platform';
import { organisationMissing } from '../domain/identity.problems.js';
import type { Organisation } from '../domain/organisation.js';
import { OrganisationSchema } from './organisation.schema.js';

export class OrganisationStore extends Store<Organisation> {
  constructor(tx: Tx) {
    super(tx, OrganisationSchema, organisationMissing);
  }
}
