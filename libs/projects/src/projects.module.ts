import { BidsModule } from '#bids';
import { PropositionsModule } from '#propositions';
import { TeamsModule } from '#teams';
import { Module } from '@nestjs/common';
import { FindOverdueMilestones } from './handlers/find-overdue-milestones.schedule.js';
import { FollowAward } from './handlers/follow-award.handler.js';
import { KeepPublisherName } from './handlers/keep-publisher-name.handler.js';
import { MilestonesController } from './http/milestones.controller.js';
import { ProjectCourseController } from './http/project-course.controller.js';
import { ProjectsController } from './http/projects.controller.js';
import { Projects } from './projects.facade.js';
import { Awards } from './queries/awards.js';
import { ListProgressReportsQuery } from './queries/list-progress-reports.query.js';
import { ListProjectsQuery } from './queries/list-projects.query.js';
import { ShowDeliverableQuery } from './queries/show-deliverable.query.js';
import { ShowProjectQuery } from './queries/show-project.query.js';
import { AcceptMilestoneUseCase } from './use-cases/accept-milestone.use-case.js';
import { AcceptProjectUseCase } from './use-cases/accept-project.use-case.js';
import { AddDeliverableUseCase } from './use-cases/add-deliverable.use-case.js';
import { ApplyForAcceptanceUseCase } from './use-cases/apply-for-acceptance.use-case.js';
import { ConfirmAgreementUseCase } from './use-cases/confirm-agreement.use-case.js';
import { PauseProjectUseCase } from './use-cases/pause-project.use-case.js';
import { PlanMilestonesUseCase } from './use-cases/plan-milestones.use-case.js';
import { ProjectDesk } from './use-cases/project-desk.js';
import { RecordAgreementUseCase } from './use-cases/record-agreement.use-case.js';
import { ReportProgressUseCase } from './use-cases/report-progress.use-case.js';
import { ResumeProjectUseCase } from './use-cases/resume-project.use-case.js';
import { SendMilestoneBackUseCase } from './use-cases/send-milestone-back.use-case.js';
import { SendProjectBackUseCase } from './use-cases/send-project-back.use-case.js';
import { SubmitMilestoneUseCase } from './use-cases/submit-milestone.use-case.js';
import { TerminateProjectUseCase } from './use-cases/terminate-project.use-case.js';

const useCases = [
  RecordAgreementUseCase, ConfirmAgreementUseCase, PlanMilestonesUseCase, ReportProgressUseCase, AddDeliverableUseCase,
  SubmitMilestoneUseCase, AcceptMilestoneUseCase, SendMilestoneBackUseCase, PauseProjectUseCase, ResumeProjectUseCase,
  ApplyForAcceptanceUseCase, AcceptProjectUseCase, SendProjectBackUseCase, TerminateProjectUseCase,
];
const queries = [ListProjectsQuery, ShowProjectQuery, ListProgressReportsQuery, ShowDeliverableQuery];
const handlers = [FollowAward, KeepPublisherName, FindOverdueMilestones];

@Module({
  imports: [PropositionsModule, TeamsModule, BidsModule],
  controllers: [ProjectsController, ProjectCourseController, MilestonesController],
  providers: [Projects, Awards, ProjectDesk, ...useCases, ...queries, ...handlers],
  exports: [Projects],
})
export class ProjectsModule {}
