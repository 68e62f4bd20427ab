import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, fileExpected, fileKindRefused, fileMissing, fileNotWhatItSays, FileStore, GiveReason, ParseId, Problems, quotaUsedUp, tooManyUploads, uploadTooLarge } from '#platform';
import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlanMilestones } from '../contract/projects.requests.js';
import { ProjectView } from '../contract/projects.views.js';
import {
  filesTooLarge, indicatorUnknown, milestoneClosed, milestoneFull, milestoneInUse, milestoneMissing, planFixed, projectFull, projectMissing, weightsNot100, workRests,
} from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { ShowDeliverableQuery } from '../queries/show-deliverable.query.js';
import { AcceptMilestoneUseCase } from '../use-cases/accept-milestone.use-case.js';
import { AddDeliverableUseCase } from '../use-cases/add-deliverable.use-case.js';
import { PlanMilestonesUseCase } from '../use-cases/plan-milestones.use-case.js';
import { SendMilestoneBackUseCase } from '../use-cases/send-milestone-back.use-case.js';
import { SubmitMilestoneUseCase } from '../use-cases/submit-milestone.use-case.js';

@ApiTags('projects')
@Controller('projects/:projectId/milestones')
export class MilestonesController {
  constructor(
    private readonly planMilestones: PlanMilestonesUseCase,
    private readonly addDeliverable: AddDeliverableUseCase,
    private readonly submitMilestone: SubmitMilestoneUseCase,
    private readonly acceptMilestone: AcceptMilestoneUseCase,
    private readonly sendMilestoneBack: SendMilestoneBackUseCase,
    private readonly showDeliverable: ShowDeliverableQuery,
    private readonly files: FileStore,
  ) {}

  @Put() @Can(projectsPolicy, 'projects.plan')
  @Problems(projectMissing, workRests, planFixed, weightsNot100, indicatorUnknown, milestoneMissing, milestoneInUse)
  @ApiOperation({ summary: 'Replaces the plan as a whole until a milestone is submitted; weights add up to 100' })
  @ApiOkResponse({ type: ProjectView })
  plan(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: PlanMilestones): Promise<ProjectView> {
    return this.planMilestones.execute(actor, projectId, input);
  }

  @Post(':milestoneId/files') @Can(projectsPolicy, 'projects.add-deliverable')
  @Problems(
    projectMissing, milestoneMissing, workRests, milestoneClosed, milestoneFull, projectFull, filesTooLarge,
    fileExpected, fileKindRefused, fileNotWhatItSays, uploadTooLarge, quotaUsedUp, tooManyUploads,
  )
  @ApiOperation({ summary: 'A member of the team adds a file to a milestone' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ProjectView })
  add(
    @CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Param('milestoneId', ParseId) milestoneId: string,
    @Req() request: FastifyRequest,
  ): Promise<ProjectView> {
    return this.addDeliverable.execute(actor, projectId, milestoneId, request);
  }

  @Get(':milestoneId/files/:fileId') @Can(projectsPolicy, 'projects.read') @Problems(projectMissing, fileMissing)
  @ApiOperation({ summary: 'The content of a file' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Param('milestoneId', ParseId) milestoneId: string,
    @Param('fileId', ParseId) fileId: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.files.download(reply, await this.showDeliverable.execute(actor, projectId, milestoneId, fileId));
  }

  @Put(':milestoneId/submission') @Can(projectsPolicy, 'projects.submit-milestone') @Problems(projectMissing, milestoneMissing, workRests, notInThisState)
  @ApiOperation({ summary: 'The team leader says that the milestone is reached' })
  @ApiOkResponse({ type: ProjectView })
  submit(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Param('milestoneId', ParseId) milestoneId: string): Promise<ProjectView> {
    return this.submitMilestone.execute(actor, projectId, milestoneId);
  }

  @Put(':milestoneId/acceptance') @Can(projectsPolicy, 'projects.accept-milestone') @Problems(projectMissing, milestoneMissing, workRests, notInThisState)
  @ApiOperation({ summary: 'The publisher accepts a submitted milestone' })
  @ApiOkResponse({ type: ProjectView })
  accept(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Param('milestoneId', ParseId) milestoneId: string): Promise<ProjectView> {
    return this.acceptMilestone.execute(actor, projectId, milestoneId);
  }

  @Put(':milestoneId/rework') @Can(projectsPolicy, 'projects.send-milestone-back') @Problems(projectMissing, milestoneMissing, workRests, notInThisState)
  @ApiOperation({ summary: 'The publisher asks for more work on a submitted milestone' })
  @ApiOkResponse({ type: ProjectView })
  sendBack(
    @CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Param('milestoneId', ParseId) milestoneId: string,
    @Body() input: GiveReason,
  ): Promise<ProjectView> {
    return this.sendMilestoneBack.execute(actor, projectId, milestoneId, input);
  }
}
