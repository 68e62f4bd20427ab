import { advance, type Decision, endOfDay, happened } from '#kernel';
import { PeriodFrozen } from '../contract/statistics.events.js';
import { daysOf, type Figure, type Period, periodLifecycle } from './period.js';
import { alreadyFrozen, factsStillArriving, periodNotOver } from './statistics.problems.js';

export interface FreezeFacts {
  readonly id: string;
  readonly now: Date;
  readonly by: string;
  readonly frozenBefore: boolean;
  /** Events of the period that are not counted yet. */
  readonly arriving: number;
  readonly generation: number;
  readonly figures: readonly Figure[];
}

/** Fixes the figures of a period that is over, so that what was published stays what it was. */
export function freezePeriod({ name, officeId }: Pick<Period, 'name' | 'officeId'>, facts: FreezeFacts): Decision<Period> {
  const days = daysOf(name);
  if (endOfDay(days.lastDay) > facts.now) throw periodNotOver({ name, lastDay: days.lastDay });
  if (facts.frozenBefore) throw alreadyFrozen({ name });
  if (facts.arriving > 0) throw factsStillArriving({ events: facts.arriving });
  const next: Period = {
    id: facts.id, name, ...days, officeId, revision: 1, state: advance('period', periodLifecycle, 'DRAFT', 'freeze'), generation: facts.generation,
    figures: facts.figures, frozenAt: facts.now, frozenBy: facts.by, restatedBecause: null, replacedBy: null, version: 1,
  };
  return { next, events: [happened(PeriodFrozen, facts.now, { periodId: next.id, name, officeId, revision: next.revision })] };
}
