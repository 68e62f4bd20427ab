import { asTime, type Reader, type Tx } from '#platform';
import type { EnteredYear } from '../domain/enter-year.js';
import { WorkingYearSchema } from './working-year.schema.js';

type Row = Omit<EnteredYear, 'daysOff' | 'makeUpDays' | 'enteredAt'> & { readonly daysOff: string; readonly makeUpDays: string; readonly enteredAt: Date | string };

/** The years that operators entered. */
export class WorkingYearStore {
  constructor(private readonly tx: Tx) {}

  /** In place of an earlier entry, whose words stay in the trail. */
  async put(year: EnteredYear): Promise<void> {
    await this.tx.execute('DELETE FROM working_year WHERE year = ?', [year.year]);
    await this.tx.manager.createQueryBuilder().insert().into(WorkingYearSchema).values(year).updateEntity(false).execute();
  }
}

export async function enteredYears(reader: Reader): Promise<EnteredYear[]> {
  const rows = await reader.query<Row>('SELECT year, daysOff, makeUpDays, source, enteredBy, enteredAt FROM working_year ORDER BY year');
  return rows.map((row) => ({ ...row, daysOff: JSON.parse(row.daysOff), makeUpDays: JSON.parse(row.makeUpDays), enteredAt: asTime(row.enteredAt) }));
}
