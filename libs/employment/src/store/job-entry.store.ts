import { changedMeanwhile, isDuplicate, type Tx } from '#platform';
import { jobEntryMissing } from '../domain/employment.problems.js';
import type { JobEntry } from '../domain/job-entry.js';
import type { Earlier } from '../domain/record-hire.js';
import { JobEntrySchema } from './job-entry.schema.js';

/** The ledger. It is only added to, so there is nothing to save by guarded update. */
export class JobEntryStore {
  constructor(private readonly tx: Tx) {}

  async byId(id: string): Promise<JobEntry> {
    const entry = await this.tx.manager.findOne(JobEntrySchema, { where: { id } });
    if (!entry) throw jobEntryMissing();
    return entry;
  }

  once(onceKey: string): Promise<JobEntry | null> {
    return this.tx.manager.findOne(JobEntrySchema, { where: { onceKey } });
  }

  async isReversed(id: string): Promise<boolean> {
    return (await this.tx.query('SELECT id FROM job_entry WHERE reversesId = ?', [id])).length > 0;
  }

  /** Lines whose evidence (or person) has this key, in any round. */
  async earlier(column: 'onceKey' | 'personOnceKey', key: string): Promise<Earlier> {
    const rows = await this.tx.query<{ reversals: number | string }>(
      `SELECT (SELECT COUNT(*) FROM job_entry r WHERE r.reversesId = e.id) AS reversals FROM job_entry e WHERE e.${column} LIKE ?`, [`${key}:%`],
    );
    return { key, reversed: rows.map(({ reversals }) => Number(reversals) > 0) };
  }

  async add(entry: JobEntry): Promise<void> {
    try {
      await this.tx.manager.createQueryBuilder().insert().into(JobEntrySchema).values(entry).updateEntity(false).execute();
    } catch (error) {
      // The same was written after this unit of work looked; who looks again is told what.
      throw isDuplicate(error) ? changedMeanwhile() : error;
    }
  }
}
