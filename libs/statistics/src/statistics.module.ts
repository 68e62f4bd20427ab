import { Module } from '@nestjs/common';
import { FoldIntoStatistics } from './handlers/fold-into-statistics.handler.js';
import { RebuildOnRequest } from './handlers/rebuild-on-request.handler.js';
import { PeriodsController } from './http/periods.controller.js';
import { RebuildsController } from './http/rebuilds.controller.js';
import { StatisticsController } from './http/statistics.controller.js';
import { PeriodsQuery } from './queries/periods.query.js';
import { RebuildQuery } from './queries/rebuild.query.js';
import { RowsQuery } from './queries/rows.query.js';
import { ValuesQuery } from './queries/values.query.js';
import { Rebuild } from './rebuild/rebuild.js';
import { FreezePeriodUseCase } from './use-cases/freeze-period.use-case.js';
import { RebuildStatisticsUseCase } from './use-cases/rebuild-statistics.use-case.js';
import { RestatePeriodUseCase } from './use-cases/restate-period.use-case.js';

@Module({
  controllers: [StatisticsController, PeriodsController, RebuildsController],
  providers: [
    FoldIntoStatistics, RebuildOnRequest, Rebuild,
    FreezePeriodUseCase, RestatePeriodUseCase, RebuildStatisticsUseCase,
    ValuesQuery, RowsQuery, PeriodsQuery, RebuildQuery,
  ],
})
export class StatisticsModule {}
