import { organisationMissing } from '#identity';
import { type Actor, notInThisState } from '#kernel';
import { Can, CurrentActor, cursorMalformed, type Page, ParseId, Problems, Public } from '#platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FreezePeriod, ListPeriods, RestatePeriod } from '../contract/statistics.requests.js';
import { PeriodPageView, PeriodView } from '../contract/statistics.views.js';
import { alreadyFrozen, factsStillArriving, nothingToRestate, periodMissing, periodNotOver } from '../domain/statistics.problems.js';
import { PeriodsQuery } from '../queries/periods.query.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { FreezePeriodUseCase } from '../use-cases/freeze-period.use-case.js';
import { RestatePeriodUseCase } from '../use-cases/restate-period.use-case.js';

@ApiTags('statistics')
@Controller('statistics/periods')
export class PeriodsController {
  constructor(private readonly periods: PeriodsQuery, private readonly freezePeriod: FreezePeriodUseCase, private readonly restatePeriod: RestatePeriodUseCase) {}

  @Get()
  @Public()
  @Problems(cursorMalformed)
  @ApiOperation({ summary: 'Frozen periods with their figures, latest first, every revision' })
  @ApiOkResponse({ type: PeriodPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListPeriods): Promise<Page<PeriodView>> {
    return this.periods.list(actor, query);
  }

  @Get(':periodId')
  @Public()
  @Problems(periodMissing)
  @ApiOperation({ summary: 'One frozen period' })
  @ApiOkResponse({ type: PeriodView })
  one(@CurrentActor() actor: Actor, @Param('periodId', ParseId) id: string): Promise<PeriodView> {
    return this.periods.one(actor, id);
  }

  @Post()
  @Can(statisticsPolicy, 'statistics.freeze')
  @Problems(organisationMissing, periodNotOver, alreadyFrozen, factsStillArriving)
  @ApiOperation({ summary: 'Fix the figures of a month, quarter or year that is over' })
  @ApiCreatedResponse({ type: PeriodView })
  freeze(@CurrentActor() actor: Actor, @Body() input: FreezePeriod): Promise<PeriodView> {
    return this.freezePeriod.execute(actor, input);
  }

  @Put(':periodId/restatement')
  @Can(statisticsPolicy, 'statistics.restate')
  @Problems(periodMissing, nothingToRestate, factsStillArriving, notInThisState)
  @ApiOperation({ summary: 'Replace fixed figures by those of now, with a reason; answers the new revision, the old one is kept' })
  @ApiOkResponse({ type: PeriodView })
  restate(@CurrentActor() actor: Actor, @Param('periodId', ParseId) id: string, @Body() input: RestatePeriod): Promise<PeriodView> {
    return this.restatePeriod.execute(actor, id, input);
  }
}
