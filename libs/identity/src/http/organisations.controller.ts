import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, PageRequest, ParseId, Problems, Public } from '#platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeProfile, FindOrganisations, RegisterOrganisation, ResubmitOrganisation } from '../contract/organisations.requests.js';
import { OrganisationRecordsPage, OrganisationsPage, OrganisationView } from '../contract/organisations.views.js';
import { industryUnknown, organisationExists, organisationMissing, regionUnknown, universityUnknown, usccMalformed, usccNeeded } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { FindOrganisationsQuery } from '../queries/find-organisations.query.js';
import { OrganisationDetailQuery } from '../queries/organisation-detail.query.js';
import { PendingOrganisationsQuery } from '../queries/pending-organisations.query.js';
import { ChangeProfileUseCase } from '../use-cases/change-profile.use-case.js';
import { RegisterOrganisationUseCase } from '../use-cases/register-organisation.use-case.js';
import { ResubmitOrganisationUseCase } from '../use-cases/resubmit-organisation.use-case.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly registerOrganisation: RegisterOrganisationUseCase,
    private readonly resubmitOrganisation: ResubmitOrganisationUseCase,
    private readonly changeProfile: ChangeProfileUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly pendingOrganisations: PendingOrganisationsQuery,
    private readonly organisationDetail: OrganisationDetailQuery,
  ) {}

  @Post() @Can(identityPolicy, 'identity.register-organisation')
  @Problems(usccMalformed, usccNeeded, organisationExists, universityUnknown, regionUnknown, industryUnknown)
  @ApiOperation({ summary: 'Register an organisation and become its administrator' }) @ApiCreatedResponse({ type: OrganisationView })
  register(@CurrentActor() actor: Actor, @Body() body: RegisterOrganisation): Promise<OrganisationView> {
    return this.registerOrganisation.execute(actor, body);
  }

  @Get() @Public()
  @ApiOperation({ summary: 'Verified organisations, by name' }) @ApiOkResponse({ type: OrganisationsPage })
  find(@Query() query: FindOrganisations): Promise<OrganisationsPage> {
    return this.findOrganisations.execute(query);
  }

  @Get('pending') @Can(identityPolicy, 'identity.list-pending')
  @ApiOperation({ summary: 'Organisations that wait for my verification, the oldest first' }) @ApiOkResponse({ type: OrganisationRecordsPage })
  pending(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<OrganisationRecordsPage> {
    return this.pendingOrganisations.execute(actor, page);
  }

  @Get(':organisationId') @Public() @Problems(organisationMissing)
  @ApiOperation({ summary: 'An organisation; its record only for members and verifiers' }) @ApiOkResponse({ type: OrganisationView })
  detail(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string): Promise<OrganisationView> {
    return this.organisationDetail.execute(actor, id);
  }

  @Put(':organisationId/registration') @Can(identityPolicy, 'identity.resubmit')
  @Problems(organisationMissing, notInThisState, usccMalformed, usccNeeded, organisationExists, universityUnknown, regionUnknown, industryUnknown)
  @ApiOperation({ summary: 'Correct a registration that waits or was refused' }) @ApiOkResponse({ type: OrganisationView })
  resubmit(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: ResubmitOrganisation): Promise<OrganisationView> {
    return this.resubmitOrganisation.execute(actor, id, body);
  }

  @Put(':organisationId/profile') @Can(identityPolicy, 'identity.change-profile') @Problems(organisationMissing, regionUnknown, industryUnknown)
  @ApiOperation({ summary: 'Change region, address and industry' }) @ApiOkResponse({ type: OrganisationView })
  profile(@CurrentActor() actor: Actor, @Param('organisationId', ParseId) id: string, @Body() body: ChangeProfile): Promise<OrganisationView> {
    return this.changeProfile.execute(actor, id, body);
  }
}
