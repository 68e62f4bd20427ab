import type { Actor } from '#kernel';
import { Database, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { TotalJobs } from '../contract/employment.requests.js';
import type { JobTotalsView } from '../contract/employment.views.js';
import { employmentPolicy } from '../employment.policy.js';
import { ledgerScope, paramsOf, whereOf } from './ledger-scope.js';

const SELECT = `SELECT SUM(CASE WHEN e.kind = 'EXPECTED' THEN e.jobs ELSE 0 END) AS expected,
    SUM(CASE WHEN e.kind = 'COMMITTED' THEN e.jobs ELSE 0 END) AS committed,
    SUM(CASE WHEN e.kind = 'ACTUAL' THEN e.jobs ELSE 0 END) AS actual
  FROM job_entry e`;

@Injectable()
export class TotalJobsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, filter: TotalJobs): Promise<JobTotalsView> {
    permit(employmentPolicy, 'employment.list', actor, undefined);
    const scope = ledgerScope(actor, filter);
    const sums = await this.database.readOne<Record<keyof JobTotalsView, string | number | null>>(`${SELECT} ${whereOf(scope)}`, paramsOf(scope));
    // Sums are text on MySQL, and null without a line.
    const number = (column: keyof JobTotalsView): number => Number(sums?.[column] ?? 0);
    return { expected: number('expected'), committed: number('committed'), actual: number('actual') };
  }
}
