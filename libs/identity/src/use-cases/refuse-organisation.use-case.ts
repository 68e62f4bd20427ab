import type { Actor } from '#kernel';
import { type GiveReason, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '../contract/organisations.views.js';
import { refuseOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class RefuseOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, { reason }: GiveReason): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.refuse', (organisation, tx) => refuseOrganisation(organisation, { reason, now: tx.now }));
  }
}
