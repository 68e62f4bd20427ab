import { headerKey, type TableFile, type TableSheet } from '#platform';
import { type ImportField, isImportField } from '../domain/import-fields.js';
import type { FileFindings } from '../domain/import-decisions.js';
import { fileWithoutRows, sheetLeftOut } from '../domain/imports.problems.js';
import type { PropositionImport } from '../domain/proposition-import.js';
import { findMapping } from './find-mapping.js';
import { excerpt, remarkOf } from './remark-of.js';

export interface ReadingPlan {
  readonly findings: FileFindings;
  readonly mapping: readonly (ImportField | null)[];
  readonly sheets: readonly TableSheet[];
}

const MAX_SHEETS = 100;
const MAX_KEPT = 50;

/** Which sheets to read and what their columns mean: as the user said, or as far as names tell. */
export function planReading(table: TableFile, asked: Pick<PropositionImport, 'fileName' | 'sheet' | 'mapping' | 'mappedByHand'>): ReadingPlan {
  const known = table.sheets.slice(0, MAX_SHEETS);
  const at = asked.sheet ?? chooseSheet(known);
  const main = known[at];
  if (!main || main.rows.length === 0) throw fileWithoutRows({ file: asked.fileName });
  const mapping = asked.mappedByHand ? asked.mapping.map((field) => (isImportField(field) ? field : null)) : findMapping(main.header);
  const read = known.map((sheet, index) => index === at || (!sheet.hidden && sheet.rows.length > 0 && sameHeader(sheet, main)));
  const sheets = known.filter((_, index) => read[index]);
  const leftOut = table.sheets.filter((sheet, index) => !read[index] && sheet.rows.length > 0).map(({ name }) => sheetLeftOut({ sheet: name }));
  const findings: FileFindings = {
    format: table.format, encoding: table.encoding ?? null, delimiter: table.delimiter ?? null, bom: table.bom ?? null, sheet: at,
    sheets: known.map(({ name, hidden, rows }, index) => ({ name: excerpt(name, 60), hidden, rows: rows.length, read: read[index]! })),
    columns: main.header.map((name, column) => ({ name: excerpt(name, 40), example: exampleIn(main, column) })),
    mapping,
    asides: sheets.flatMap((sheet) => sheet.asides.map((aside) => ({ ...aside, sheet: excerpt(sheet.name, 60), text: excerpt(aside.text, 100) }))).slice(0, MAX_KEPT),
    warnings: [...table.warnings, ...leftOut].slice(0, MAX_KEPT).map(remarkOf),
    total: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  };
  return { findings, mapping, sheets };
}

/** The first visible sheet whose header says the titles, else the first visible one, else any, with rows in it. */
function chooseSheet(sheets: readonly TableSheet[]): number {
  const order: ((sheet: TableSheet) => boolean)[] = [
    ({ hidden, header, rows }) => !hidden && rows.length > 0 && findMapping(header).includes('title'),
    ({ hidden, rows }) => !hidden && rows.length > 0,
    ({ rows }) => rows.length > 0,
  ];
  return order.map((fits) => sheets.findIndex(fits)).find((index) => index >= 0) ?? -1;
}

const sameHeader = (one: TableSheet, other: TableSheet): boolean =>
  one.header.length === other.header.length && one.header.every((name, column) => headerKey(name) === headerKey(other.header[column]!));

const exampleIn = ({ rows }: TableSheet, column: number): string =>
  excerpt(rows.slice(0, 20).map(({ cells }) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '', 30);
