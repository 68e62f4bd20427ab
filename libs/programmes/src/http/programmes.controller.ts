import { type Actor, notInThisState } from '#kernel';
import { organisationMissing } from '#identity';
import { Can, CurrentActor, PageRequest, ParseId, Problems, Public } from '#platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DraftProgramme, EditProgramme, ListProgrammes, ReviseProgramme } from '../contract/programmes.requests.js';
import { ProgrammesPage, ProgrammeView, RulesVersionsPage } from '../contract/programmes.views.js';
import { closingPast, enterpriseNeeded, fromTooEarly, nothingChanged, organiserNotVerified, programmeMissing } from '../domain/programmes.problems.js';
import { rulesContradict } from '../domain/rules.problems.js';
import { programmesPolicy } from '../programmes.policy.js';
import { ProgrammeDetailQuery } from '../queries/programme-detail.query.js';
import { ProgrammesQuery } from '../queries/programmes.query.js';
import { ArchiveProgrammeUseCase } from '../use-cases/archive-programme.use-case.js';
import { CloseProgrammeUseCase } from '../use-cases/close-programme.use-case.js';
import { DraftProgrammeUseCase } from '../use-cases/draft-programme.use-case.js';
import { EditProgrammeUseCase } from '../use-cases/edit-programme.use-case.js';
import { PublishProgrammeUseCase } from '../use-cases/publish-programme.use-case.js';
import { ReviseProgrammeUseCase } from '../use-cases/revise-programme.use-case.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesQuery,
    private readonly programme: ProgrammeDetailQuery,
    private readonly draftProgramme: DraftProgrammeUseCase,
    private readonly editProgramme: EditProgrammeUseCase,
    private readonly publishProgramme: PublishProgrammeUseCase,
    private readonly reviseProgramme: ReviseProgrammeUseCase,
    private readonly closeProgramme: CloseProgrammeUseCase,
    private readonly archiveProgramme: ArchiveProgrammeUseCase,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Programmes (批次/赛道) that were published, the latest first' })
  @ApiOkResponse({ type: ProgrammesPage })
  list(@Query() request: ListProgrammes): Promise<ProgrammesPage> {
    return this.programmes.published(request);
  }

  @Get('managed')
  @Can(programmesPolicy, 'programmes.list-managed')
  @ApiOperation({ summary: 'Programmes of my offices, drafts included; for the platform all' })
  @ApiOkResponse({ type: ProgrammesPage })
  managed(@CurrentActor() actor: Actor, @Query() request: ListProgrammes): Promise<ProgrammesPage> {
    return this.programmes.managed(actor, request);
  }

  @Get(':programmeId')
  @Public()
  @Problems(programmeMissing)
  @ApiOperation({ summary: 'A programme with the rules that hold today' })
  @ApiOkResponse({ type: ProgrammeView })
  read(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string): Promise<ProgrammeView> {
    return this.programme.view(actor, programmeId);
  }

  @Get(':programmeId/versions')
  @Public()
  @Problems(programmeMissing)
  @ApiOperation({ summary: 'All versions of its rules, the newest first, with reason and what changed' })
  @ApiOkResponse({ type: RulesVersionsPage })
  versions(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string, @Query() request: PageRequest): Promise<RulesVersionsPage> {
    return this.programme.versions(actor, programmeId, request);
  }

  @Post()
  @Can(programmesPolicy, 'programmes.draft')
  @Problems(organisationMissing, organiserNotVerified, enterpriseNeeded, rulesContradict)
  @ApiOperation({ summary: 'Begin a programme from the preset of its kind' })
  @ApiCreatedResponse({ type: ProgrammeView })
  draft(@CurrentActor() actor: Actor, @Body() body: DraftProgramme): Promise<ProgrammeView> {
    return this.draftProgramme.execute(actor, body);
  }

  @Put(':programmeId')
  @Can(programmesPolicy, 'programmes.edit')
  @Problems(programmeMissing, rulesContradict, notInThisState)
  @ApiOperation({ summary: 'Change name and rules of a draft' })
  @ApiOkResponse({ type: ProgrammeView })
  edit(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string, @Body() body: EditProgramme): Promise<ProgrammeView> {
    return this.editProgramme.execute(actor, programmeId, body);
  }

  @Put(':programmeId/publication')
  @Can(programmesPolicy, 'programmes.publish')
  @Problems(programmeMissing, closingPast, notInThisState)
  @ApiOperation({ summary: 'Publish it: from now on its rules change by new versions only' })
  @ApiOkResponse({ type: ProgrammeView })
  publish(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string): Promise<ProgrammeView> {
    return this.publishProgramme.execute(actor, programmeId);
  }

  @Post(':programmeId/versions')
  @Can(programmesPolicy, 'programmes.revise')
  @Problems(programmeMissing, rulesContradict, fromTooEarly, nothingChanged, notInThisState)
  @ApiOperation({ summary: 'A new version of the rules, with its reason and the day from which it holds; what was published before keeps its version' })
  @ApiCreatedResponse({ type: ProgrammeView })
  revise(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string, @Body() body: ReviseProgramme): Promise<ProgrammeView> {
    return this.reviseProgramme.execute(actor, programmeId, body);
  }

  @Put(':programmeId/closing')
  @Can(programmesPolicy, 'programmes.close')
  @Problems(programmeMissing, notInThisState)
  @ApiOperation({ summary: 'Take no more propositions; those under it go on' })
  @ApiOkResponse({ type: ProgrammeView })
  close(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string): Promise<ProgrammeView> {
    return this.closeProgramme.execute(actor, programmeId);
  }

  @Put(':programmeId/archiving')
  @Can(programmesPolicy, 'programmes.archive')
  @Problems(programmeMissing, notInThisState)
  @ApiOperation({ summary: 'Put a closed programme away' })
  @ApiOkResponse({ type: ProgrammeView })
  archive(@CurrentActor() actor: Actor, @Param('programmeId', ParseId) programmeId: string): Promise<ProgrammeView> {
    return this.archiveProgramme.execute(actor, programmeId);
  }
}
