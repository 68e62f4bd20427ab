import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '../contract/organisations.views.js';
import { reinstateOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class ReinstateOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.reinstate', (organisation, tx) => reinstateOrganisation(organisation, { now: tx.now }));
  }
}
