import { isDuplicate, Store, type Tx } from '#platform';
import type { Period } from '../domain/period.js';
import { alreadyFrozen, periodMissing } from '../domain/statistics.problems.js';
import { type PeriodRow, PeriodSchema } from './period.schema.js';

const EVERYWHERE = 'ALL';

export const scopeOf = (officeId: string | null): string => officeId ?? EVERYWHERE;

export const officeOf = (scope: string): string | null => (scope === EVERYWHERE ? null : scope);

export class PeriodStore {
  private readonly rows: PeriodRows;

  constructor(tx: Tx) {
    this.rows = new PeriodRows(tx);
  }

  async lockById(id: string): Promise<Period> {
    return periodIn(await this.rows.lockById(id));
  }

  isFrozen(name: string, officeId: string | null): Promise<boolean> {
    return this.rows.has(name, scopeOf(officeId));
  }

  /** Two people who freeze the same period at once meet at the unique key. */
  async add(period: Period): Promise<Period> {
    try {
      return periodIn(await this.rows.add(rowOf(period)));
    } catch (error) {
      throw isDuplicate(error) ? alreadyFrozen({ name: period.name }) : error;
    }
  }

  async save(period: Period): Promise<Period> {
    return periodIn(await this.rows.save(rowOf(period)));
  }
}

class PeriodRows extends Store<PeriodRow> {
  constructor(tx: Tx) {
    super(tx, PeriodSchema, periodMissing);
  }

  async has(name: string, scope: string): Promise<boolean> {
    return (await this.findOne({ name, scope })) !== null;
  }
}

const rowOf = ({ officeId, ...period }: Period): PeriodRow => ({ ...period, scope: scopeOf(officeId) });

const periodIn = ({ scope, ...row }: PeriodRow): Period => ({ ...row, officeId: officeOf(scope) });
