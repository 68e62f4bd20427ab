import { type Actor, codePoints } from '#kernel';
import { authorize, cursorMalformed, Database, decodeCursor, type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import { remarkViews } from '../contract/import-view.js';
import type { ListImportRows } from '../contract/imports.requests.js';
import type { ImportRowView } from '../contract/imports.views.js';
import { importMissing } from '../domain/imports.problems.js';
import type { Remark } from '../domain/proposition-import.js';
import { importsPolicy } from '../imports.policy.js';
import { loadImport } from './load-import.js';

type Row = Omit<ImportRowView, 'values' | 'reasons'> & { readonly input: string; readonly reasons: string };

const ROWS = `SELECT position, sheet, line, verdict, input, publisherId, publisherName, reasons, propositionId FROM proposition_import_row
  WHERE importId = ? AND position > ? AND position <= ?`;
const SHOWN = 200;

/** The rows judged so far, in the order of the file. */
@Injectable()
export class ImportRowsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, importId: string, { verdict, limit, cursor }: ListImportRows): Promise<Page<ImportRowView>> {
    const found = await loadImport(this.database.reader, importId);
    authorize(importsPolicy, 'proposition-imports.read', actor, { import: found }, importMissing);
    // What lies behind the rows checked so far was judged by an earlier meaning of the columns.
    const params = [importId, cursor === undefined ? 0 : positionIn(cursor), found.checked, ...(verdict ? [verdict] : [])];
    const rows = await this.database.read<Row>(`${ROWS}${verdict ? ' AND verdict = ?' : ''} ORDER BY position LIMIT ?`, [...params, limit + 1]);
    const remarks = remarkViews();
    return pageOf(rows, limit, ({ input, reasons, ...row }) => ({ ...row, values: valuesIn(input), reasons: (JSON.parse(reasons) as Remark[]).map(remarks) }), ({ position }) => [position]);
  }
}

function positionIn(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (typeof position !== 'number') throw cursorMalformed();
  return position;
}

/** What the row says; nothing of what it leaves open. */
function valuesIn(input: string): Record<string, unknown> {
  const given = Object.entries(JSON.parse(input) as Record<string, unknown>).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(given.map(([field, value]) => [field, typeof value === 'string' && codePoints(value) > SHOWN ? `${Array.from(value).slice(0, SHOWN).join('')}…` : value]));
}
