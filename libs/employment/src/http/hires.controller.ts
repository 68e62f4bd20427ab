import type { Actor } from '#kernel';
import { Can, changedMeanwhile, CurrentActor, ParseId, Problems } from '#platform';
import { projectMissing } from '#projects';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordHire } from '../contract/employment.requests.js';
import { JobEntryView } from '../contract/employment.views.js';
import { agreementFirst, evidenceAlreadyCounted, idNumberInClear, personAlreadyCounted, startedBeforeAgreement, startedInFuture } from '../domain/employment.problems.js';
import { employmentPolicy } from '../employment.policy.js';
import { RecordHireUseCase } from '../use-cases/record-hire.use-case.js';

@ApiTags('employment')
@Controller('projects/:projectId/hires')
export class HiresController {
  constructor(private readonly recordHire: RecordHireUseCase) {}

  @Post() @Can(employmentPolicy, 'employment.record')
  @Problems(projectMissing, agreementFirst, startedInFuture, startedBeforeAgreement, evidenceAlreadyCounted, personAlreadyCounted, idNumberInClear, changedMeanwhile)
  @ApiOperation({ summary: 'The publisher, or the office that publishes for it, records one person who started to work' })
  @ApiCreatedResponse({ type: JobEntryView })
  record(@CurrentActor() actor: Actor, @Param('projectId', ParseId) projectId: string, @Body() input: RecordHire): Promise<JobEntryView> {
    return this.recordHire.execute(actor, projectId, input);
  }
}
