import { defineEvent } from '#kernel';

export const PeriodFrozen = defineEvent<{ periodId: string; name: string; officeId: string | null; revision: number }>({
  name: 'statistics.period-frozen.v1', aggregate: 'statistics-period', subject: 'periodId', about: 'The figures of a period were fixed; later facts no longer move them.',
});
export const PeriodRestated = defineEvent<{ periodId: string; replacedBy: string; reason: string }>({
  name: 'statistics.period-restated.v1', aggregate: 'statistics-period', subject: 'periodId', about: 'Fixed figures were replaced by a new revision, with a reason; the old ones are kept.',
});
export const RebuildRequested = defineEvent<{ generationId: string }>({
  name: 'statistics.rebuild-requested.v1', aggregate: 'statistics-generation', subject: 'generationId', about: 'All figures are to be counted anew from the whole history.',
});
export const StatisticsRebuilt = defineEvent<{ generationId: string; differences: number }>({
  name: 'statistics.statistics-rebuilt.v1', aggregate: 'statistics-generation', subject: 'generationId', about: 'The newly counted figures are shown; so many rows differed from those before.',
});
