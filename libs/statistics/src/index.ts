import type { ContextDoor } from '#platform';
import { StatisticsModule } from './statistics.module.js';
import { CardSchema } from './store/card.schema.js';
import { FactSchema } from './store/fact.schema.js';
import { GenerationSchema } from './store/generation.schema.js';
import { Statistics1764000800000 } from './store/migrations/1764000800000-statistics.js';
import { PeriodSchema } from './store/period.schema.js';

export { RebuildStatisticsUseCase } from './use-cases/rebuild-statistics.use-case.js';
export { RebuildQuery } from './queries/rebuild.query.js';

export const statisticsContext: ContextDoor = {
  name: 'statistics', module: StatisticsModule,
  schemas: [FactSchema, CardSchema, GenerationSchema, PeriodSchema], migrations: [Statistics1764000800000],
};
