import { ProjectsModule } from '#projects';
import { PropositionsModule } from '#propositions';
import { Module } from '@nestjs/common';
import { FollowAgreement } from './handlers/follow-agreement.handler.js';
import { FollowProposition } from './handlers/follow-proposition.handler.js';
import { EmploymentController } from './http/employment.controller.js';
import { HiresController } from './http/hires.controller.js';
import { JobEntriesController } from './http/job-entries.controller.js';
import { ListEntriesQuery } from './queries/list-entries.query.js';
import { TotalJobsQuery } from './queries/total-jobs.query.js';
import { RecordHireUseCase } from './use-cases/record-hire.use-case.js';
import { ReverseEntryUseCase } from './use-cases/reverse-entry.use-case.js';

@Module({
  imports: [ProjectsModule, PropositionsModule],
  controllers: [EmploymentController, HiresController, JobEntriesController],
  providers: [RecordHireUseCase, ReverseEntryUseCase, ListEntriesQuery, TotalJobsQuery, FollowProposition, FollowAgreement],
})
export class EmploymentModule {}
