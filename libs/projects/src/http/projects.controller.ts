import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, PageRequest, ParseId, Problems } from '#platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmAgreement, ListProjects, RecordAgreement, ReportProgress } from '../contract/projects.requests.js';
import { ProgressReportPageView, ProgressReportView, ProjectPageView, ProjectView } from '../contract/projects.views.js';
import { agreementChanged, agreementMissing, agreementStands, awardNotConfirmed, jobsDueUnfit, milestoneMissing, projectMissing, signedInFuture, workRests } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { ListProgressReportsQuery } from '../queries/list-progress-reports.query.js';
import { ListProjectsQuery } from '../queries/list-projects.query.js';
import { ShowProjectQuery } from '../queries/show-project.query.js';
import { ConfirmAgreementUseCase } from '../use-cases/confirm-agreement.use-case.js';
import { RecordAgreementUseCase } from '../use-cases/record-agreement.use-case.js';
import { ReportProgressUseCase } from '../use-cases/report-progress.use-case.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly listProjects: ListProjectsQuery,
    private readonly showProject: ShowProjectQuery,
    private readonly listReports: ListProgressReportsQuery,
    private readonly recordAgreement: RecordAgreementUseCase,
    private readonly confirmAgreement: ConfirmAgreementUseCase,
    private readonly reportProgress: ReportProgressUseCase,
  ) {}

  @Get() @Can(projectsPolicy, 'projects.list') @Problems(cursorMalformed)
  @ApiOperation({ summary: 'Projects of my teams, of the organisations I publish for, or of all for an innovation office; newest first' })
  @ApiOkResponse({ type: ProjectPageView })
  list(@CurrentActor() actor: Actor, @Query() request: ListProjects): Promise<ProjectPageView> {
    return this.listProjects.execute(actor, request);
  }

  @Get(':projectId') @Can(projectsPolicy, 'projects.read') @Problems(projectMissing)
  @ApiOperation({ summary: 'A project with its agreement, milestones and files' })
  @ApiOkResponse({ type: ProjectView })
  show(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string): Promise<ProjectView> {
    return this.showProject.execute(actor, projectId);
  }

  @Put(':projectId/agreement') @Can(projectsPolicy, 'projects.record-agreement')
  @Problems(projectMissing, agreementStands, notInThisState, awardNotConfirmed, signedInFuture, jobsDueUnfit)
  @ApiOperation({ summary: 'The publisher enters the agreement, or corrects it until the team leader confirms it' })
  @ApiOkResponse({ type: ProjectView })
  record(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: RecordAgreement): Promise<ProjectView> {
    return this.recordAgreement.execute(actor, projectId, input);
  }

  @Put(':projectId/agreement/confirmation') @Can(projectsPolicy, 'projects.confirm-agreement')
  @Problems(projectMissing, agreementMissing, agreementStands, agreementChanged, notInThisState, awardNotConfirmed)
  @ApiOperation({ summary: 'The team leader confirms the revision that he read; the project begins' })
  @ApiOkResponse({ type: ProjectView })
  confirm(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: ConfirmAgreement): Promise<ProjectView> {
    return this.confirmAgreement.execute(actor, projectId, input);
  }

  @Get(':projectId/reports') @Can(projectsPolicy, 'projects.read') @Problems(projectMissing, cursorMalformed)
  @ApiOperation({ summary: 'Progress reports, newest first' })
  @ApiOkResponse({ type: ProgressReportPageView })
  reports(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Query() page: PageRequest): Promise<ProgressReportPageView> {
    return this.listReports.execute(actor, projectId, page);
  }

  @Post(':projectId/reports') @Can(projectsPolicy, 'projects.report') @Problems(projectMissing, milestoneMissing, workRests)
  @ApiOperation({ summary: 'A member of the team reports progress on the project or one milestone' })
  @ApiCreatedResponse({ type: ProgressReportView })
  report(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: ReportProgress): Promise<ProgressReportView> {
    return this.reportProgress.execute(actor, projectId, input);
  }
}
