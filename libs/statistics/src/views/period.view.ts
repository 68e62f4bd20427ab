import { type Actor, commandsFrom, ruleOf } from '#kernel';
import { may } from '#platform';
import type { FigureView, PeriodView } from '../contract/statistics.views.js';
import { type Figure, type Period, periodLifecycle } from '../domain/period.js';
import { isSmall } from '../domain/small-cells.js';
import { valueOf } from '../domain/tally.js';
import { statisticsPolicy } from '../statistics.policy.js';

export function periodView(period: Period, actor: Actor): PeriodView {
  const { officeId, state, frozenAt } = period;
  const hides = officeId !== null && !ruleOf(statisticsPolicy, 'statistics.read-small-cells')(actor, undefined);
  const restate = commandsFrom(periodLifecycle, state).includes('restate') ? (['statistics.restate'] as const) : [];
  return {
    id: period.id, name: period.name, firstDay: period.firstDay, lastDay: period.lastDay, officeId, state, revision: period.revision,
    frozenAt: frozenAt.toISOString(), restatedBecause: period.restatedBecause, replacedBy: period.replacedBy,
    figures: period.figures.map((figure) => figureView(figure, hides && isSmall({ things: figure.rows, numerator: figure.numerator }))),
    actions: may(statisticsPolicy, actor, { officeId }, restate),
  };
}

const figureView = (figure: Figure, hidden: boolean): FigureView => ({
  indicator: figure.indicator, sha256: figure.sha256, hidden,
  ...(hidden ? { value: null, numerator: null, denominator: null } : { value: valueOf(figure), numerator: figure.numerator, denominator: figure.denominator }),
});
