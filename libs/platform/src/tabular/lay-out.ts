import { fold } from '#kernel';
import { findHeader } from './header.js';
import { tooManyColumns, tooManyRows } from './table.problems.js';
import type { RawLine, RawSheet, RowProblem, TableAside, TableLimits, TableRow, TableSheet } from './table.js';

const isBlank = (line: RawLine): boolean => line.cells.every((cell) => cell.trim() === '');
const filled = (line: RawLine): string[] => line.cells.filter((cell) => cell.trim() !== '');
const noteMark = /^(注|备注|说明|附注|填表说明|note|remark|source|\*|※|来源)/;
const totalMark = /^(合计|总计|共计|小计|总数|total|subtotal|grand total|sum)[::]?$/;

/** Tells header, data and the lines around them apart. */
export function layOut(raw: RawSheet, limits: TableLimits): TableSheet {
  const { name, hidden } = raw;
  const lines = raw.lines.filter((line) => !isBlank(line));
  checkSize(raw, lines, limits);
  if (lines.length === 0) return { name, hidden, hiddenColumns: [], headerLine: 0, header: [], rows: [], asides: [] };
  const at = bottomOf(findHeader(lines, limits.knownHeaders), lines, raw.tall);
  const header = headerOf(lines[at]!, lines.slice(at + 1), raw.rectangular);
  const below = lines.slice(at + 1);
  const roles = rolesOf(below, header.length, raw);
  const rows = below.flatMap((line, place) => (roles[place] ? [] : [rowOf(line, header.length, raw.rectangular)]));
  const asides = [
    ...lines.slice(0, at).map((line) => aside(line, 'title')),
    ...below.flatMap((line, place) => (roles[place] ? [aside(line, roles[place])] : [])),
  ];
  return { name, hidden, hiddenColumns: raw.hiddenColumns.filter((column) => column < header.length), headerLine: lines[at]!.line, header, rows, asides };
}

function checkSize({ name }: RawSheet, lines: readonly RawLine[], limits: TableLimits): void {
  if (lines.length > limits.maxRows) throw tooManyRows({ sheet: name, limit: limits.maxRows });
  const wide = lines.find((line) => withoutEmptyEnd(line.cells).length > limits.maxColumns);
  if (wide) throw tooManyColumns({ sheet: name, line: wide.line, limit: limits.maxColumns });
}

/** Under a heading of two lines the lower one names the columns; the cells merged downwards say where it ends. */
function bottomOf(at: number, lines: readonly RawLine[], tall: RawSheet['tall']): number {
  const { line } = lines[at]!;
  const bottom = Math.max(line, ...tall.filter(([from, to]) => from <= line && to > line && to <= line + 3).map(([, to]) => to));
  const lower = lines.findIndex((candidate) => candidate.line === bottom);
  return lower >= 0 ? lower : at;
}

/** A worksheet may hold a column without a name; in a text file what goes beyond the header is a ragged row. */
function headerOf(line: RawLine, below: readonly RawLine[], rectangular: boolean): string[] {
  const names = withoutEmptyEnd(line.cells).map((cell) => cell.trim().replace(/\s*[\r\n]+\s*/g, ' '));
  const width = rectangular ? Math.max(names.length, ...below.map((row) => withoutEmptyEnd(row.cells).length)) : names.length;
  return [...names, ...Array<string>(width - names.length).fill('')];
}

type Role = TableAside['role'];

function rolesOf(below: readonly RawLine[], width: number, raw: RawSheet): (Role | undefined)[] {
  const roles = below.map((line): Role | undefined => {
    const words = filled(line);
    if (totalMark.test(fold(words[0]!))) return 'total';
    return line.banner || (width >= 3 && words.length === 1 && noteMark.test(fold(words[0]!))) ? 'group' : undefined;
  });
  const last = lastOfData(below, roles, width, raw);
  return roles.map((role, place) => (place > last ? (role === 'total' ? role : 'note') : role));
}

const longestNote = 20;

/** Where the data ends: below it come only totals, marked notes, and a short block of single words cut off by an empty line. */
function lastOfData(below: readonly RawLine[], roles: readonly (Role | undefined)[], width: number, raw: RawSheet): number {
  const loose = (at: number): boolean => Boolean(roles[at]) || (width >= 3 && filled(below[at]!).length === 1);
  let last = below.length - 1;
  while (last >= 0 && loose(last)) last--;
  // A list whose rows all have one cell is a thin list, not a long note.
  if (last < 0 || below.length - last > longestNote) return below.findLastIndex((_, at) => !roles[at]);
  const gaps = linesAfterGaps(raw);
  const from = below.findIndex((line, at) => at > last && (roles[at] || gaps.has(line.line)));
  return from < 0 ? below.length - 1 : from - 1;
}

const linesAfterGaps = ({ lines }: RawSheet): Set<number> =>
  new Set(lines.filter((_, at) => at > 0 && isBlank(lines[at - 1]!)).map(({ line }) => line));

function rowOf(line: RawLine, width: number, rectangular: boolean): TableRow {
  const found = line.cells.length;
  const used = withoutEmptyEnd(line.cells);
  const cells = used.length > width ? used : [...line.cells.slice(0, width), ...Array<string>(Math.max(0, width - found)).fill('')];
  const ragged: RowProblem | undefined = rectangular ? undefined : used.length > width ? 'too-many-cells' : found < width ? 'too-few-cells' : undefined;
  const lone: RowProblem | undefined = width >= 3 && filled(line).length === 1 ? 'lone-cell' : undefined;
  const problem = line.problem ?? lone ?? ragged;
  return { line: line.line, cells, ...(line.hidden && { hidden: true as const }), ...(problem && { problem }) };
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.trim() === '') length--;
  return cells.slice(0, length);
}

const aside = (line: RawLine, role: Role): TableAside => ({ line: line.line, role, text: [...new Set(filled(line))].join(' ') });
