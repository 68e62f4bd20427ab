import { ProjectsModule } from '#projects';
import { PropositionsModule } from '#propositions';
import { Module } from '@nestjs/common';
import { FollowProposition } from './handlers/follow-proposition.handler.js';
import { RecordCommittedJobs } from './handlers/record-committed-jobs.handler.js';
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
  providers: [RecordHireUseCase, ReverseEntryUseCase, ListEntriesQuery, TotalJobsQuery, FollowProposition, RecordCommittedJobs],
})
export class EmploymentModule {}
