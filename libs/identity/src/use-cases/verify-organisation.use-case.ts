import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VerifyOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { verifyOrganisation } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';

@Injectable()
export class VerifyOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, input: VerifyOrganisation): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.verify', (organisation, tx) => verifyOrganisation(organisation, { ...input, now: tx.now, verifiedBy: actor.id }));
  }
}
