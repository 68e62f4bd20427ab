import type { Actor } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ListEntries } from '../contract/employment.requests.js';
import type { JobEntryView } from '../contract/employment.views.js';
import { employmentPolicy } from '../employment.policy.js';
import { entryActions } from './entry-view.js';
import { type Condition, ledgerScope, paramsOf, whereOf } from './ledger-scope.js';

type Row = Omit<JobEntryView, 'recordedAt' | 'actions'> & { readonly recordedAt: Date | string };

const SELECT = `SELECT e.id, e.kind, e.jobs, e.propositionId, e.projectId, e.publisherId, e.publisherName, e.officeId, e.responsibleOfficeId, e.title, e.onDay,
    e.grade, e.evidence, e.note, e.reversesId, r.id AS reversedById, e.reason, e.recordedAt
  FROM job_entry e LEFT JOIN job_entry r ON r.reversesId = e.id`;

/** The lines behind the totals, newest first. */
@Injectable()
export class ListEntriesQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, request: ListEntries): Promise<Page<JobEntryView>> {
    permit(employmentPolicy, 'employment.list', actor, undefined);
    const conditions: Condition[] = ledgerScope(actor, request);
    if (request.kind) conditions.push({ sql: 'e.kind = ?', params: [request.kind] });
    if (request.cursor) conditions.push({ sql: 'e.id < ?', params: decodeCursor(request.cursor, 1) });
    const rows = await this.database.read<Row>(`${SELECT} ${whereOf(conditions)} ORDER BY e.id DESC LIMIT ?`, [...paramsOf(conditions), request.limit + 1]);
    const viewOf = (row: Row): JobEntryView => ({ ...row, recordedAt: asTime(row.recordedAt).toISOString(), actions: entryActions(row, actor) });
    return pageOf(rows, request.limit, viewOf, (row) => [row.id]);
  }
}
