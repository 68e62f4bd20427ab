import type { Actor } from '#kernel';
import { Database, decodeCursor, type Page, pageOf, type Param, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReadRows } from '../contract/statistics.requests.js';
import type { StatisticsRowView } from '../contract/statistics.views.js';
import { indicatorByCode } from '../domain/dictionary.js';
import { dimensionUnknown, indicatorUnknown } from '../domain/statistics.problems.js';
import { statisticsPolicy } from '../statistics.policy.js';
import { type Place, places, selectionOf, shownOf, thingsOf } from './things.js';

interface RowOfThing extends Omit<StatisticsRowView, 'key' | 'value'> {
  readonly factKey: string;
  readonly value: number | string;
}

const shownPlaces: readonly Place[] = ['office', 'publisher', 'region', 'school', 'industry'];

/** The rows that a number, or one cell of it, is made of; of bids, those whose proposition is opened. */
@Injectable()
export class RowsQuery {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, code: string, question: ReadRows): Promise<Page<StatisticsRowView>> {
    permit(statisticsPolicy, 'statistics.drill-down', actor, undefined);
    const { by, cell, limit, cursor } = question;
    const indicator = indicatorByCode(code);
    if (!indicator) throw indicatorUnknown({ indicator: code });
    if (by && !indicator.dimensions.includes(by)) throw dimensionUnknown({ indicator: code, by });
    const selection = { ...(await selectionOf(this.database.reader, question)), indicator };
    const [{ sql, params }, shown] = [thingsOf(selection, shownPlaces), shownOf(selection)];
    const ofCell = !by ? where() : cell === undefined ? where(` AND ${places[by]} IS NULL`) : where(` AND ${places[by]} = ?`, cell);
    const [day, key] = cursor ? decodeCursor(cursor, 2) : [];
    const after = cursor ? where(' AND f.day >= ? AND (f.day > ? OR f.factKey > ?)', day!, day!, key!) : where();
    const rows = await this.database.read<RowOfThing>(
      `SELECT f.factKey, f.subject, f.value, f.day, f.kind, ${places.office} AS officeId, ${places.publisher} AS publisherId, ${places.region} AS region, ${places.school} AS school, ${places.industry} AS industry ${sql}${shown.sql}${ofCell.sql}${after.sql} ORDER BY f.day, f.factKey LIMIT ?`,
      [...params, ...shown.params, ...ofCell.params, ...after.params, limit + 1],
    );
    return pageOf(rows, limit, ({ factKey, value, ...row }) => ({ key: factKey, value: Number(value), ...row }), (row) => [row.day, row.factKey]);
  }
}

const where = (sql = '', ...params: Param[]): { sql: string; params: Param[] } => ({ sql, params });
