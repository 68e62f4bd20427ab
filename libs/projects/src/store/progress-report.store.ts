import type { Tx } from '#platform';
import type { ProgressReport } from '../domain/progress-report.js';
import { ProgressReportSchema } from './progress-report.schema.js';

/** Reports are only added, so this store has nothing to save by guarded update. */
export class ProgressReportStore {
  constructor(private readonly tx: Tx) {}

  async add(report: ProgressReport): Promise<void> {
    await this.tx.manager.createQueryBuilder().insert().into(ProgressReportSchema).values(report).updateEntity(false).execute();
  }
}
