import type { Actor } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ListPeriods } from '../contract/statistics.requests.js';
import type { PeriodView } from '../contract/statistics.views.js';
import type { Figure, Period } from '../domain/period.js';
import { periodMissing } from '../domain/statistics.problems.js';
import { officeOf, scopeOf } from '../store/period.store.js';
import type { PeriodRow } from '../store/period.schema.js';
import { periodView } from '../views/period.view.js';

type PeriodRead = Omit<PeriodRow, 'figures' | 'frozenAt'> & { readonly figures: string; readonly frozenAt: Date | string };

const SELECT = 'SELECT id, name, firstDay, lastDay, scope, revision, state, generation, figures, frozenAt, frozenBy, restatedBecause, replacedBy, version FROM statistics_period';

/** What was frozen, latest period first; every revision stays. */
@Injectable()
export class PeriodsQuery {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, { name, office, limit, cursor }: ListPeriods): Promise<Page<PeriodView>> {
    const [firstDay, id] = cursor ? decodeCursor(cursor, 2) : [];
    const rows = await this.database.read<PeriodRead>(
      `${SELECT} WHERE ${name ? 'name = ?' : '1 = 1'} AND ${office ? 'scope = ?' : '1 = 1'} AND ${cursor ? 'firstDay <= ? AND (firstDay < ? OR id < ?)' : '1 = 1'} ORDER BY firstDay DESC, id DESC LIMIT ?`,
      [...(name ? [name] : []), ...(office ? [scopeOf(office)] : []), ...(cursor ? [firstDay!, firstDay!, id!] : []), limit + 1],
    );
    return pageOf(rows, limit, (row) => periodView(periodRead(row), actor), (row) => [row.firstDay, row.id]);
  }

  async one(actor: Actor, id: string): Promise<PeriodView> {
    const row = await this.database.readOne<PeriodRead>(`${SELECT} WHERE id = ?`, [id]);
    if (!row) throw periodMissing();
    return periodView(periodRead(row), actor);
  }
}

const periodRead = ({ scope, figures, frozenAt, ...row }: PeriodRead): Period => ({
  ...row, officeId: officeOf(scope), figures: JSON.parse(figures) as Figure[], frozenAt: asTime(frozenAt),
});
