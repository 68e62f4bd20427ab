import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { SuspendOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { suspendOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class SuspendOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, { reason }: SuspendOrganisation): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.suspend', (organisation, tx) => suspendOrganisation(organisation, { reason, now: tx.now }));
  }
}
