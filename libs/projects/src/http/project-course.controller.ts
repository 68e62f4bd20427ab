import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProjectView } from '../contract/projects.views.js';
import { awardNotConfirmed, milestonesNotAccepted, projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { AcceptProjectUseCase } from '../use-cases/accept-project.use-case.js';
import { ApplyForAcceptanceUseCase } from '../use-cases/apply-for-acceptance.use-case.js';
import { PauseProjectUseCase } from '../use-cases/pause-project.use-case.js';
import { ResumeProjectUseCase } from '../use-cases/resume-project.use-case.js';
import { SendProjectBackUseCase } from '../use-cases/send-project-back.use-case.js';
import { TerminateProjectUseCase } from '../use-cases/terminate-project.use-case.js';

/** From the first day of work to the last. */
@ApiTags('projects')
@Controller('projects/:projectId')
export class ProjectCourseController {
  constructor(
    private readonly pauseProject: PauseProjectUseCase,
    private readonly resumeProject: ResumeProjectUseCase,
    private readonly applyForAcceptance: ApplyForAcceptanceUseCase,
    private readonly acceptProject: AcceptProjectUseCase,
    private readonly sendProjectBack: SendProjectBackUseCase,
    private readonly terminateProject: TerminateProjectUseCase,
  ) {}

  @Put('pause') @Can(projectsPolicy, 'projects.pause') @Problems(projectMissing, notInThisState)
  @ApiOperation({ summary: 'The publisher lets the work rest; nothing falls overdue meanwhile' })
  @ApiOkResponse({ type: ProjectView })
  pause(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: GiveReason): Promise<ProjectView> {
    return this.pauseProject.execute(actor, projectId, input);
  }

  @Put('resumption') @Can(projectsPolicy, 'projects.resume') @Problems(projectMissing, notInThisState)
  @ApiOperation({ summary: 'The publisher lets the work go on' })
  @ApiOkResponse({ type: ProjectView })
  resume(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string): Promise<ProjectView> {
    return this.resumeProject.execute(actor, projectId);
  }

  @Put('acceptance-application') @Can(projectsPolicy, 'projects.apply-for-acceptance') @Problems(projectMissing, notInThisState, milestonesNotAccepted)
  @ApiOperation({ summary: 'The team leader applies for acceptance once every milestone is accepted' })
  @ApiOkResponse({ type: ProjectView })
  apply(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string): Promise<ProjectView> {
    return this.applyForAcceptance.execute(actor, projectId);
  }

  @Put('acceptance') @Can(projectsPolicy, 'projects.accept') @Problems(projectMissing, notInThisState)
  @ApiOperation({ summary: 'The publisher accepts the project; it is finished' })
  @ApiOkResponse({ type: ProjectView })
  accept(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string): Promise<ProjectView> {
    return this.acceptProject.execute(actor, projectId);
  }

  @Put('rework') @Can(projectsPolicy, 'projects.send-back') @Problems(projectMissing, notInThisState)
  @ApiOperation({ summary: 'The publisher asks for more work before accepting' })
  @ApiOkResponse({ type: ProjectView })
  sendBack(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: GiveReason): Promise<ProjectView> {
    return this.sendProjectBack.execute(actor, projectId, input);
  }

  @Put('termination') @Can(projectsPolicy, 'projects.terminate') @Problems(projectMissing, notInThisState, awardNotConfirmed)
  @ApiOperation({ summary: 'The publisher ends the project before its aim' })
  @ApiOkResponse({ type: ProjectView })
  terminate(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: GiveReason): Promise<ProjectView> {
    return this.terminateProject.execute(actor, projectId, input);
  }
}
