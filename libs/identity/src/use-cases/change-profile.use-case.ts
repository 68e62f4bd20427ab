import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ChangeProfile } from '../contract/organisations.requests.js';
import type { OrganisationView } from '../contract/organisations.views.js';
import { changeProfile } from '../domain/organisation-decisions.js';
import { decideOnOrganisation } from './decide-on-organisation.js';
import { knownCodes } from './known-codes.js';

@Injectable()
export class ChangeProfileUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, input: ChangeProfile): Promise<OrganisationView> {
    return decideOnOrganisation(this.uow, actor, organisationId, 'identity.change-profile', (organisation, tx) => changeProfile(organisation, knownCodes(input), { now: tx.now }));
  }
}
