import type { Problem } from '#kernel';
import { fileKind } from './file-kind.js';
import { headerKey } from './header.js';
import { layOut } from './lay-out.js';
import { readText } from './read-text.js';
import { readWorkbook } from './read-workbook.js';
import { columnsHidden, fileEmpty, fileFormatUnknown, fileTooLarge, headerTwice, rowsHidden, sheetHidden } from './table.problems.js';
import { tableLimits, type TableFile, type TableOptions, type TableSheet } from './table.js';

/** Reads an uploaded list. What cannot be read truly is refused with a Problem; what was read around is a warning. */
export async function readTable(bytes: Uint8Array, fileName: string, options: TableOptions = {}): Promise<TableFile> {
  const limits = tableLimits(options);
  if (bytes.byteLength === 0) throw fileEmpty({ file: fileName });
  if (bytes.byteLength > limits.maxBytes) throw fileTooLarge({ file: fileName, limitMb: Math.floor(limits.maxBytes / 2 ** 20) });
  const kind = fileKind(bytes);
  if (kind === 'unknown') throw fileFormatUnknown({ file: fileName });
  if (kind === 'text') {
    const { sheet, warnings, ...about } = readText(bytes, fileName, limits);
    return finished({ format: 'text', ...about, sheets: [layOut(sheet, limits)], warnings }, fileName);
  }
  const sheets = (await readWorkbook(bytes, kind, fileName, limits)).map((sheet) => layOut(sheet, limits));
  return finished({ format: 'workbook', sheets, warnings: [] }, fileName);
}

function finished(table: TableFile, file: string): TableFile {
  if (table.sheets.every((sheet) => sheet.headerLine === 0)) throw fileEmpty({ file });
  return { ...table, warnings: [...table.warnings, ...table.sheets.flatMap((sheet) => [...warningsOf(sheet)])] };
}

function* warningsOf(sheet: TableSheet): Generator<Problem> {
  const { name, header, rows, hiddenColumns } = sheet;
  if (sheet.hidden) yield sheetHidden({ sheet: name });
  if (hiddenColumns.length > 0) yield columnsHidden({ sheet: name, columns: hiddenColumns.map((at) => header[at]).join('、') });
  const count = rows.filter((row) => row.hidden).length;
  if (count > 0) yield rowsHidden({ sheet: name, count });
  const keys = header.map(headerKey);
  const twice = header.find((_, at) => keys[at] !== '' && keys.indexOf(keys[at]!) < at);
  if (twice !== undefined) yield headerTwice({ sheet: name, header: twice });
}
