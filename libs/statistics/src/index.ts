import type { ContextDoor } from '#platform';
import { StatisticsModule } from './statistics.module.js';

export const statisticsContext: ContextDoor = { name: 'statistics', module: StatisticsModule, schemas: [], migrations: [] };
