import type { Actor } from '#kernel';
import { Database, decodeCursor, type Page, pageOf, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import { importSummary } from '../contract/import-view.js';
import type { ListImports } from '../contract/imports.requests.js';
import type { ImportSummaryView } from '../contract/imports.views.js';
import { importsPolicy } from '../imports.policy.js';
import { summarySql, type SummaryRow, withTimes } from './load-import.js';

/** Imports of one's organisations, newest first. */
@Injectable()
export class ListImportsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { organisationId, limit, cursor }: ListImports): Promise<Page<ImportSummaryView>> {
    const mine = organisationId ? [organisationId] : desksOf(actor);
    for (const one of mine.length > 0 ? mine : ['']) permit(importsPolicy, 'proposition-imports.list', actor, { organisationId: one });
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const rows = await this.database.read<SummaryRow>(
      `${summarySql} WHERE organisationId IN (${mine.map(() => '?').join(', ')})${before === undefined ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ?`,
      [...mine, ...(before === undefined ? [] : [before]), limit + 1],
    );
    return pageOf(rows, limit, (row) => importSummary(withTimes(row)), (row) => [row.id]);
  }
}

const desksOf = (actor: Actor): string[] =>
  actor.memberships.map((one) => one.organisationId).filter((organisationId) => importsPolicy['proposition-imports.list'](actor, { organisationId }));
