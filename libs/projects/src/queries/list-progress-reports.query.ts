import type { Actor } from '#kernel';
import { asTime, Database, decodeCursor, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProgressReportView } from '../contract/projects.views.js';
import { ShowProjectQuery } from './show-project.query.js';

type Row = Omit<ProgressReportView, 'reportedAt'> & { readonly reportedAt: Date | string };

const SELECT = 'SELECT id, milestoneId, percent, text, reportedBy, reportedAt FROM project_report WHERE projectId = ?';

/** Newest first. */
@Injectable()
export class ListProgressReportsQuery {
  constructor(private readonly database: Database, private readonly showProject: ShowProjectQuery) {}

  async execute(actor: Actor, projectId: string, { cursor, limit }: PageRequest): Promise<Page<ProgressReportView>> {
    await this.showProject.execute(actor, projectId);
    const rows = cursor
      ? await this.database.read<Row>(`${SELECT} AND id < ? ORDER BY id DESC LIMIT ?`, [projectId, ...decodeCursor(cursor, 1), limit + 1])
      : await this.database.read<Row>(`${SELECT} ORDER BY id DESC LIMIT ?`, [projectId, limit + 1]);
    return pageOf(rows, limit, (row) => ({ ...row, reportedAt: asTime(row.reportedAt).toISOString() }), (row) => [row.id]);
  }
}
