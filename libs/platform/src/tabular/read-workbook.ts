import type { Range, WorkSheet, SSF as Formats } from '@e965/xlsx';
import { Problem } from '#kernel';
import { cellText } from './cell-text.js';
import { fileDamaged, fileEncrypted, fileFormatUnknown, tooManyColumns, tooManyRows } from './table.problems.js';
import { checkedZipEntries } from './zip-entries.js';
import { marginRows, type RawLine, type RawSheet, type TableLimits } from './table.js';

/** The library weighs 10 MB of memory and is loaded with the first workbook. */
export async function readWorkbook(bytes: Uint8Array, kind: 'zip' | 'compound', file: string, limits: TableLimits): Promise<RawSheet[]> {
  const xlsx = await import('@e965/xlsx');
  if (kind === 'zip') checkPackage(checkedZipEntries(bytes, file, limits.maxUnpackedBytes), file);
  else checkCompound(xlsx.CFB, bytes, file);
  const book = opened(() => xlsx.read(bytes, { dense: true, cellNF: true, cellStyles: true, sheetRows: limits.maxRows + marginRows }), file);
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  return book.SheetNames.map((name, at) =>
    rawSheet(book.Sheets[name]!, { name, hidden: Boolean(book.Workbook?.Sheets?.[at]?.Hidden) }, xlsx.SSF, date1904, limits));
}

function checkPackage(names: readonly string[], file: string): void {
  const isBook = names.some((name) => /^\/?xl\/workbook\d*\.(xml|bin)$/i.test(name));
  const isOds = names.includes('mimetype') && names.includes('content.xml');
  if (!isBook && !isOds) throw fileFormatUnknown({ file });
}

/** Old Excel, or the sealed box that newer Excel puts around an encrypted workbook. */
function checkCompound(cfb: { read(data: Uint8Array, options: { type: 'array' }): unknown; find(box: never, path: string): unknown }, bytes: Uint8Array, file: string): void {
  const box = opened(() => cfb.read(bytes, { type: 'array' }), file) as never;
  if (cfb.find(box, 'EncryptedPackage')) throw fileEncrypted({ file });
  // A 'Book' without 'Workbook' is older than Unicode in Excel (before 1997): its Chinese would be guessed.
  if (!cfb.find(box, 'Workbook')) throw fileFormatUnknown({ file });
}

function opened<T>(open: () => T, file: string): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw /password|encrypt/i.test(String(error)) ? fileEncrypted({ file }) : fileDamaged({ file });
  }
}

function rawSheet(
  sheet: WorkSheet, about: { name: string; hidden: boolean },
  formats: typeof Formats, date1904: boolean, limits: TableLimits,
): RawSheet {
  const grid = gridOf(sheet, formats, date1904, about.name, limits);
  const merges = sheet['!merges'] ?? [];
  fillDown(grid, merges);
  const width = Math.max(0, ...grid.map((line) => line.cells.length));
  const banners = bannerRows(merges, width);
  const columns = sheet['!cols'] ?? [];
  return {
    ...about,
    hiddenColumns: [...columns.keys()].filter((at) => columns[at]?.hidden),
    lines: grid.map((line, row) => (banners.has(row) && line.cells.filter((cell) => cell.trim()).length <= 1 ? { ...line, banner: true as const } : line)),
    tall: merges.filter(({ s, e }) => e.r > s.r).map(({ s, e }) => [s.r + 1, e.r + 1] as const),
    rectangular: true,
  };
}

type GridLine = RawLine & { cells: string[] };

function gridOf(sheet: WorkSheet, formats: typeof Formats, date1904: boolean, name: string, limits: TableLimits): GridLine[] {
  const rows = sheet['!data'] ?? [];
  const grid: GridLine[] = [];
  for (let row = 0; row < rows.length; row++) {
    const texts = Array.from(rows[row] ?? [], (cell) => cellText(cell, formats, date1904));
    while (texts.at(-1)?.text.trim() === '') texts.pop();
    if (texts.length > limits.maxColumns) throw tooManyColumns({ sheet: name, line: row + 1, limit: limits.maxColumns });
    if (texts.length > 0 && row >= limits.maxRows) throw tooManyRows({ sheet: name, limit: limits.maxRows });
    const problem = texts.find((text) => text.problem)?.problem;
    grid.push({
      line: row + 1, cells: texts.map(({ text }) => text),
      ...(sheet['!rows']?.[row]?.hidden && { hidden: true as const }), ...(problem && { problem }),
    });
  }
  return grid;
}

/** A value merged downwards belongs to each of its lines; the file keeps it in the first only. */
function fillDown(grid: GridLine[], merges: readonly Range[]): void {
  for (const { s, e } of merges) {
    const value = grid[s.r]?.cells[s.c] ?? '';
    for (let row = s.r + 1; value !== '' && row <= e.r && row < grid.length; row++) {
      const { cells } = grid[row]!;
      while (cells.length < s.c) cells.push('');
      cells[s.c] = value;
    }
  }
}

function bannerRows(merges: readonly Range[], width: number): Set<number> {
  const across = merges.filter(({ s, e }) => e.c - s.c + 1 >= Math.max(2, width * 0.6));
  return new Set(across.flatMap(({ s, e }) => Array.from({ length: Math.min(e.r, s.r + 100) - s.r + 1 }, (_, row) => s.r + row)));
}
