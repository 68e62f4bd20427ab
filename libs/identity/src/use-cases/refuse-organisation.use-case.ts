import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RefuseOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { refuseOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class RefuseOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, { revision, reason }: RefuseOrganisation): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.refuse', (organisation, tx) => refuseOrganisation(organisation, { revision, reason, now: tx.now }));
  }
}
