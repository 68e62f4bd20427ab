import type { Actor } from '#kernel';
import { Can, CurrentActor, ParseId, Problems } from '#platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RebuildView } from '../contract/statistics.views.js';
import { rebuildMissing, rebuildRunning } from '../domain/statistics.problems.js';
import { RebuildQuery } from '../queries/rebuild.query.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { RebuildStatisticsUseCase } from '../use-cases/rebuild-statistics.use-case.js';

@ApiTags('statistics')
@Controller('statistics/rebuilds')
export class RebuildsController {
  constructor(private readonly rebuildStatistics: RebuildStatisticsUseCase, private readonly rebuild: RebuildQuery) {}

  @Post()
  @HttpCode(202)
  @Can(statisticsPolicy, 'statistics.rebuild')
  @Problems(rebuildRunning)
  @ApiOperation({ summary: 'Count everything anew from the whole history, compare with what is shown, and show the new count' })
  @ApiAcceptedResponse({ type: RebuildView })
  start(@CurrentActor() actor: Actor): Promise<RebuildView> {
    return this.rebuildStatistics.execute(actor);
  }

  @Get(':rebuildId')
  @Can(statisticsPolicy, 'statistics.rebuild')
  @Problems(rebuildMissing)
  @ApiOperation({ summary: 'How far a rebuild is and which rows differed' })
  @ApiOkResponse({ type: RebuildView })
  one(@CurrentActor() actor: Actor, @Param('rebuildId', ParseId) id: string): Promise<RebuildView> {
    return this.rebuild.run(actor, id);
  }
}
