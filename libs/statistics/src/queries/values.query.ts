import { type Actor, ruleOf } from '#kernel';
import { Database } from '#platform';
import { industryByCode, regionByCode } from '#reference';
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
import { liveGeneration } from './things.js';

export const FIRST_DAY = '0000-00-00';
export const LAST_DAY = '9999-12-31';

/** The numbers of today: of a period and an office, whole or split. */
@Injectable()
export class ValuesQuery {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, { indicators: codes, from, to, by, office }: ReadValues): Promise<ValuesView> {
    const chosen = choose(codes, by);
    const read = this.database.read.bind(this.database);
    const generation = await liveGeneration(read);
    const seesAll = ruleOf(statisticsPolicy, 'statistics.read-small-cells')(actor, undefined);
    const values = await Promise.all(chosen.map(async (indicator) => {
      const selection = { generation, indicator, firstDay: from ?? FIRST_DAY, lastDay: to ?? LAST_DAY, officeId: office ?? null };
      const cells = await cellsOf(read, selection, by);
      // Months and the whole platform are not small groups of people; everything else may be.
      const hidden = seesAll || (!office && (by === undefined || by === 'month')) ? new Set<Cell>() : smallCells(cells);
      return cells.map((cell) => valueView(indicator, by, cell, hidden.has(cell)));
    }));
    return { from: from ?? null, to: to ?? null, by: by ?? null, values: values.flat() };
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

function valueView(indicator: Indicator, by: Dimension | undefined, cell: Cell, hidden: boolean): ValueView {
  const shown = hidden ? { value: null, numerator: null, denominator: null } : { value: valueOf(cell), numerator: cell.numerator, denominator: cell.denominator };
  return { indicator: indicator.code, cell: cell.cell, label: labelOf(by, cell.cell), ...shown, hidden };
}

function labelOf(by: Dimension | undefined, cell: string | null): string | null {
  if (cell === null) return null;
  if (by === 'region') return regionByCode(cell)?.name ?? null;
  return by === 'industry' ? industryByCode(cell)?.name ?? null : null;
}
