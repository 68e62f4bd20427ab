import { Identity } from '#identity';
import { type Actor, ruleOf } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReadValues } from '../contract/statistics.requests.js';
import type { ValuesView, ValueView } from '../contract/statistics.views.js';
import { indicatorByCode, indicators } from '../domain/dictionary.js';
import type { Dimension, Indicator } from '../domain/indicator.js';
import { type Cell, smallCells } from '../domain/small-cells.js';
import { dimensionUnknown, indicatorUnknown } from '../domain/statistics.problems.js';
import { valueOf } from '../domain/tally.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { cellsOf } from './cells.js';
import { labelsOf } from './labels.js';
import { type Selection, selectionOf } from './things.js';

/** The numbers of today: of a period and an office, whole or split. */
@Injectable()
export class ValuesQuery {
  constructor(private readonly database: Database, private readonly identity: Identity) {}

  async run(actor: Actor, question: ReadValues): Promise<ValuesView> {
    const { indicators: codes, from = null, to = null, by } = question;
    const selection = await selectionOf(this.database.reader, question);
    // Months and the whole platform are not small groups of people; everything else may be.
    const hides = (question.office !== undefined || (by !== undefined && by !== 'month')) && !ruleOf(statisticsPolicy, 'statistics.read-small-cells')(actor, undefined);
    const values: ValueView[] = [];
    // One after another: a page of all indicators may not take twenty connections at once.
    for (const indicator of choose(codes, by)) values.push(...(await this.valuesOf({ ...selection, indicator }, by, hides)));
    const labels = await labelsOf(this.identity, this.database.reader, by, values.map((one) => one.cell));
    return { from, to, by: by ?? null, values: values.map((one) => ({ ...one, label: (one.cell && labels.get(one.cell)) ?? null })) };
  }

  private async valuesOf(selection: Selection, by: Dimension | undefined, hides: boolean): Promise<ValueView[]> {
    const cells = await cellsOf(this.database.reader, selection, by);
    const hidden = hides ? smallCells(cells) : new Set<Cell>();
    return cells.map((cell) => valueView(selection.indicator, cell, hidden.has(cell)));
  }
}

function choose(codes: readonly string[] | undefined, by: Dimension | undefined): readonly Indicator[] {
  if (!codes) return indicators.filter((one) => !by || one.dimensions.includes(by));
  return [...new Set(codes)].map((code) => {
    const indicator = indicatorByCode(code);
    if (!indicator) throw indicatorUnknown({ indicator: code });
    if (by && !indicator.dimensions.includes(by)) throw dimensionUnknown({ indicator: code, by });
    return indicator;
  });
}

function valueView({ code }: Indicator, cell: Cell, hidden: boolean): ValueView {
  const shown = hidden ? { value: null, numerator: null, denominator: null } : { value: valueOf(cell), numerator: cell.numerator, denominator: cell.denominator };
  return { indicator: code, cell: cell.cell, label: null, ...shown, hidden };
}
