import type { Actor } from '#kernel';
import { Can, CurrentActor, cursorMalformed, Problems } from '#platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListEntries, TotalJobs } from '../contract/employment.requests.js';
import { JobEntryPageView, JobTotalsView } from '../contract/employment.views.js';
import { employmentPolicy } from '../employment.policy.js';
import { ListEntriesQuery } from '../queries/list-entries.query.js';
import { TotalJobsQuery } from '../queries/total-jobs.query.js';

@ApiTags('employment')
@Controller('employment')
export class EmploymentController {
  constructor(private readonly totalJobs: TotalJobsQuery, private readonly listEntries: ListEntriesQuery) {}

  @Get('totals') @Can(employmentPolicy, 'employment.list')
  @ApiOperation({ summary: 'Expected, committed and actual jobs, each for itself; publishers see their own organisations' })
  @ApiOkResponse({ type: JobTotalsView })
  totals(@CurrentActor() actor: Actor, @Query() filter: TotalJobs): Promise<JobTotalsView> {
    return this.totalJobs.execute(actor, filter);
  }

  @Get('entries') @Can(employmentPolicy, 'employment.list') @Problems(cursorMalformed)
  @ApiOperation({ summary: 'The lines behind the totals, newest first' })
  @ApiOkResponse({ type: JobEntryPageView })
  entries(@CurrentActor() actor: Actor, @Query() request: ListEntries): Promise<JobEntryPageView> {
    return this.listEntries.execute(actor, request);
  }
}
