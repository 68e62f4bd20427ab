import { isDuplicate, Store, type Tx } from '#platform';
import { organisationExists, organisationMissing } from '../domain/identity.problems.js';
import type { Organisation } from '../domain/organisation.js';
import { OrganisationSchema } from './organisation.schema.js';

export class OrganisationStore extends Store<Organisation> {
  constructor(tx: Tx) {
    super(tx, OrganisationSchema, organisationMissing);
  }

  override add(organisation: Organisation): Promise<Organisation> {
    return codeTakenOnce(super.add(organisation));
  }

  override save(organisation: Organisation): Promise<Organisation> {
    return codeTakenOnce(super.save(organisation));
  }
}

/** No two organisations share a code. */
async function codeTakenOnce<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw isDuplicate(error) ? organisationExists() : error;
  }
}
