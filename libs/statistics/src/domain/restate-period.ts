import { advance, type Decision, happened } from '#kernel';
import { PeriodFrozen, PeriodRestated } from '../contract/statistics.events.js';
import type { FreezeFacts } from './freeze-period.js';
import { type Figure, type Period, periodLifecycle } from './period.js';
import { factsStillArriving, nothingToRestate } from './statistics.problems.js';

export interface Restatement {
  /** Kept as it was published, with the reason why it no longer stands. */
  readonly old: Period;
  readonly replacement: Period;
}

export function restatePeriod(period: Period, reason: string, facts: Omit<FreezeFacts, 'frozenBefore'>): Decision<Restatement> {
  const state = advance('period', periodLifecycle, period.state, 'restate');
  if (facts.arriving > 0) throw factsStillArriving({ events: facts.arriving });
  if (same(period.figures, facts.figures)) throw nothingToRestate({ name: period.name });
  const old: Period = { ...period, state, restatedBecause: reason, replacedBy: facts.id };
  const replacement: Period = {
    ...period, id: facts.id, revision: period.revision + 1, generation: facts.generation, figures: facts.figures, frozenAt: facts.now, frozenBy: facts.by, version: 1,
  };
  const { id: periodId, name, officeId } = period;
  return {
    next: { old, replacement },
    events: [
      happened(PeriodRestated, facts.now, { periodId, replacedBy: facts.id, reason }),
      happened(PeriodFrozen, facts.now, { periodId: facts.id, name, officeId, revision: replacement.revision }),
    ],
  };
}

/** By the rows, not the numbers: two changes that cancel out are a change. Indicators added since do not count as one. */
function same(before: readonly Figure[], after: readonly Figure[]): boolean {
  const now = new Map(after.map((one) => [one.indicator, one.sha256]));
  return before.every((one) => now.get(one.indicator) === one.sha256);
}
