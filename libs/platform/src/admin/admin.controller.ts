import type { Actor } from '#kernel';
import { Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/access.guard.js';
import { permit } from '../access/authorize.js';
import { Can } from '../access/can.js';
import { Env } from '../config/env.js';
import type { Page } from '../http/keyset.js';
import { Problems } from '../http/problems.decorator.js';
import { deadLetterMissing, DeadLetters } from '../jobs/dead-letters.js';
import { QueueReport } from '../jobs/queue-report.js';
import { ListDeadLetters } from './admin.requests.js';
import { DeadLettersView, type DeadLetterView, OutboxView, QueuesView, RedrivenView } from './admin.views.js';
import { DeadLettersQuery } from './dead-letters.query.js';
import { platformPolicy } from './platform.policy.js';

/** The machine room, the same on both queues; in Bull mode bull-board hangs beside it (mount-bull-board.ts). */
@ApiTags('admin')
@Controller('admin')
export class AdminController {
  constructor(
    private readonly env: Env,
    private readonly report: QueueReport,
    private readonly deadLetters: DeadLetters,
    private readonly deadLettersQuery: DeadLettersQuery,
  ) {}

  @Get('queues') @Can(platformPolicy, 'platform.read')
  @ApiOperation({ summary: 'How the queues stand: depth, age, failures' }) @ApiOkResponse({ type: QueuesView })
  async queues(@CurrentActor() actor: Actor): Promise<QueuesView> {
    permit(platformPolicy, 'platform.read', actor, undefined);
    return { mode: this.env.queueMode, queues: await this.report.queues() };
  }

  @Get('outbox') @Can(platformPolicy, 'platform.read')
  @ApiOperation({ summary: 'How far the relay lags behind the facts' }) @ApiOkResponse({ type: OutboxView })
  outbox(@CurrentActor() actor: Actor): Promise<OutboxView> {
    permit(platformPolicy, 'platform.read', actor, undefined);
    return this.report.outboxLag();
  }

  @Get('dead-letters') @Can(platformPolicy, 'platform.read')
  @ApiOperation({ summary: 'Jobs that gave up, with their last error' }) @ApiOkResponse({ type: DeadLettersView })
  listDeadLetters(@CurrentActor() actor: Actor, @Query() request: ListDeadLetters): Promise<Page<DeadLetterView>> {
    return this.deadLettersQuery.execute(actor, request);
  }

  @Put('dead-letters/:jobId/redrive') @Can(platformPolicy, 'platform.operate') @Problems(deadLetterMissing)
  @ApiOperation({ summary: 'Give a dead letter a fresh set of attempts' }) @ApiOkResponse({ type: RedrivenView })
  @ApiParam({ name: 'jobId', description: 'Not a UUID: `<event>.<handler>` or `<schedule>@<moment>`', example: '0193b0a4-5c3f-7e21-9d1a-3f6a52b1c0de.projects.open-on-award' })
  redrive(@CurrentActor() actor: Actor, @Param('jobId') jobId: string): Promise<RedrivenView> {
    permit(platformPolicy, 'platform.operate', actor, undefined);
    return this.deadLetters.redrive(actor, jobId);
  }
}
