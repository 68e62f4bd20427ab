import type { Actor } from '#kernel';
import { Can, changedMeanwhile, CurrentActor, GiveReason, ParseId, Problems } from '#platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { JobEntryView } from '../contract/employment.views.js';
import { alreadyReversed, idNumberInClear, jobEntryMissing, onlyHiresAreReversed, reversalStands } from '../domain/employment.problems.js';
import { employmentPolicy } from '../employment.policy.js';
import { ReverseEntryUseCase } from '../use-cases/reverse-entry.use-case.js';

@ApiTags('employment')
@Controller('job-entries')
export class JobEntriesController {
  constructor(private readonly reverseEntry: ReverseEntryUseCase) {}

  @Put(':entryId/reversal') @Can(employmentPolicy, 'employment.reverse')
  @Problems(jobEntryMissing, onlyHiresAreReversed, alreadyReversed, reversalStands, idNumberInClear, changedMeanwhile)
  @ApiOperation({ summary: 'Takes a hire back by a line with the opposite sign; answers that line' })
  @ApiOkResponse({ type: JobEntryView })
  reverse(@CurrentActor() actor: Actor, @Param('entryId', ParseId) entryId: string, @Body() input: GiveReason): Promise<JobEntryView> {
    return this.reverseEntry.execute(actor, entryId, input);
  }
}
