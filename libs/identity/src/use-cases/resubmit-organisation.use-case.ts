import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ResubmitOrganisation } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { resubmitOrganisation } from '../domain/register-organisation.js';
import { decideOnOrganisation } from './decide-on-organisation.js';
import { knownCodes } from './known-codes.js';

@Injectable()
export class ResubmitOrganisationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, input: ResubmitOrganisation): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.resubmit', (organisation, tx) => resubmitOrganisation(organisation, knownCodes(input), { now: tx.now }));
  }
}
