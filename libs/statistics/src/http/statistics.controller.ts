import type { Actor } from '#kernel';
import { Can, CurrentActor, cursorMalformed, type Page, Problems, Public } from '#platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ReadRows, ReadValues } from '../contract/statistics.requests.js';
import { IndicatorDefinitionView, StatisticsRowPageView, type StatisticsRowView, ValuesView } from '../contract/statistics.views.js';
import { indicators } from '../domain/dictionary.js';
import { dimensionUnknown, indicatorUnknown } from '../domain/statistics.problems.js';
import { RowsQuery } from '../queries/rows.query.js';
import { ValuesQuery } from '../queries/values.query.js';
import { statisticsPolicy } from '../statistics.policy.js';

@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly values: ValuesQuery, private readonly rows: RowsQuery) {}

  @Get('indicators')
  @Public()
  @ApiOperation({ summary: 'The dictionary of indicators: what each number means and how it is misread' })
  @ApiOkResponse({ type: [IndicatorDefinitionView] })
  dictionary(): IndicatorDefinitionView[] {
    return indicators.map(IndicatorDefinitionView.of);
  }

  @Get('values')
  @Public()
  @Problems(indicatorUnknown, dimensionUnknown)
  @ApiOperation({ summary: 'The numbers as of now, whole or split; small cells are hidden from all but offices and statisticians' })
  @ApiOkResponse({ type: ValuesView })
  readValues(@CurrentActor() actor: Actor, @Query() query: ReadValues): Promise<ValuesView> {
    return this.values.run(actor, query);
  }

  @Get('values/:indicator/rows')
  @Can(statisticsPolicy, 'statistics.drill-down')
  @Problems(indicatorUnknown, dimensionUnknown, cursorMalformed)
  @ApiOperation({ summary: 'The rows that a number, or one cell of it, is made of; of bids, those that are opened' })
  @ApiParam({ name: 'indicator', example: 'propositions_published' })
  @ApiOkResponse({ type: StatisticsRowPageView })
  drillDown(@CurrentActor() actor: Actor, @Param('indicator') indicator: string, @Query() query: ReadRows): Promise<Page<StatisticsRowView>> {
    return this.rows.run(actor, indicator, query);
  }
}
