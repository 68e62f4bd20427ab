import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RenameOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { renameOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class RenameOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, { name }: RenameOrganisation): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.rename', (organisation, tx) => renameOrganisation(organisation, { name, now: tx.now }));
  }
}
