import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RefuseOrganisation, RenameOrganisation, VerifyOrganisation } from '../contract/organisations.requests.js';
import { OrganisationView } from '../contract/organisations.views.js';
import { checkDigitNotAccepted, organisationChanged, organisationMissing } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { RefuseOrganisationUseCase } from '../use-cases/refuse-organisation.use-case.js';
import { ReinstateOrganisationUseCase } from '../use-cases/reinstate-organisation.use-case.js';
import { RenameOrganisationUseCase } from '../use-cases/rename-organisation.use-case.js';
import { SuspendOrganisationUseCase } from '../use-cases/suspend-organisation.use-case.js';
import { VerifyOrganisationUseCase } from '../use-cases/verify-organisation.use-case.js';

/** What innovation offices and the platform decide about organisations. */
@ApiTags('organisations')
@Controller('organisations/:organisationId')
export class VerificationController {
  constructor(
    private readonly verifyOrganisation: VerifyOrganisationUseCase,
    private readonly refuseOrganisation: RefuseOrganisationUseCase,
    private readonly suspendOrganisation: SuspendOrganisationUseCase,
    private readonly reinstateOrganisation: ReinstateOrganisationUseCase,
    private readonly renameOrganisation: RenameOrganisationUseCase,
  ) {}

  @Put('verification') @Can(identityPolicy, 'identity.verify') @Problems(organisationMissing, notInThisState, organisationChanged, checkDigitNotAccepted)
  @ApiOperation({ summary: 'Verify an organisation' }) @ApiOkResponse({ type: OrganisationView })
  verify(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: VerifyOrganisation): Promise<OrganisationView> {
    return this.verifyOrganisation.execute(actor, id, body);
  }

  @Put('refusal') @Can(identityPolicy, 'identity.refuse') @Problems(organisationMissing, notInThisState, organisationChanged)
  @ApiOperation({ summary: 'Refuse to verify an organisation, with the reason' }) @ApiOkResponse({ type: OrganisationView })
  refuse(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: RefuseOrganisation): Promise<OrganisationView> {
    return this.refuseOrganisation.execute(actor, id, body);
  }

  @Put('suspension') @Can(identityPolicy, 'identity.suspend') @Problems(organisationMissing, notInThisState)
  @ApiOperation({ summary: 'Suspend a verified organisation, with the reason' }) @ApiOkResponse({ type: OrganisationView })
  suspend(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: GiveReason): Promise<OrganisationView> {
    return this.suspendOrganisation.execute(actor, id, body);
  }

  @Delete('suspension') @Can(identityPolicy, 'identity.reinstate') @Problems(organisationMissing, notInThisState)
  @ApiOperation({ summary: 'Lift a suspension' }) @ApiOkResponse({ type: OrganisationView })
  reinstate(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string): Promise<OrganisationView> {
    return this.reinstateOrganisation.execute(actor, id);
  }

  @Put('name') @Can(identityPolicy, 'identity.rename') @Problems(organisationMissing)
  @ApiOperation({ summary: 'Enter the new name of an organisation, as its certificate shows it' }) @ApiOkResponse({ type: OrganisationView })
  rename(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: RenameOrganisation): Promise<OrganisationView> {
    return this.renameOrganisation.execute(actor, id, body);
  }
}
