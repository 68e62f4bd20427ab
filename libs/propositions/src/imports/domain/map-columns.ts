import { advance, type Decision } from '#kernel';
import { readAgain } from './import-decisions.js';
import { type ImportField, isImportField, manyColumns } from './import-fields.js';
import { importLifecycle } from './import.lifecycle.js';
import { columnUnknown, fieldMappedTwice, sheetBeforeColumns, sheetUnknown, titleColumnNeeded } from './imports.problems.js';
import type { PropositionImport } from './proposition-import.js';

export interface Meaning {
  readonly column: number;
  readonly field: string | null;
}

/** The user's word on what the columns mean, as a whole; columns that are not named are not read. */
export function mapColumns(read: PropositionImport, wish: { sheet?: number; columns?: readonly Meaning[] }, facts: { now: Date }): Decision<PropositionImport> {
  // Before any look at the wish: in another state the columns may not be known yet.
  advance('import', importLifecycle, read.state, 'map');
  const { sheet = read.sheet, columns } = wish;
  if (sheet !== read.sheet) return readAgain(read, { sheet: sheetWithData(read, sheet, columns), mapping: [], mappedByHand: false }, facts);
  if (!columns) return readAgain(read, { sheet, mapping: [], mappedByHand: false }, facts);
  return readAgain(read, { sheet, mapping: meaningsOf(read, columns), mappedByHand: true }, facts);
}

function sheetWithData(read: PropositionImport, sheet: number | null, columns: unknown): number | null {
  if (columns) throw sheetBeforeColumns();
  if (!read.sheets[sheet ?? -1]?.rows) throw sheetUnknown({ sheet });
  return sheet;
}

function meaningsOf(read: PropositionImport, columns: readonly Meaning[]): (ImportField | null)[] {
  const mapping: (ImportField | null)[] = read.columns.map(() => null);
  for (const { column, field } of columns) {
    if (!(column in mapping)) throw columnUnknown({ column });
    mapping[column] = isImportField(field) ? field : null;
  }
  const fields = mapping.filter((field) => field !== null);
  const twice = fields.find((field, at) => fields.indexOf(field) < at && !manyColumns.has(field));
  if (twice) throw fieldMappedTwice({ field: twice });
  if (!fields.includes('title')) throw titleColumnNeeded();
  return mapping;
}
