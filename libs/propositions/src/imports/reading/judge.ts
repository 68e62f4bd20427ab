import { Problem } from '#kernel';
import { problemOfRow, type TableRow, type TableSheet } from '#platform';
import { codeLists } from '../../code-lists.js';
import { settleFields } from '../../domain/proposition-fields.js';
import type { PropositionImport, Remark } from '../domain/proposition-import.js';
import { rowRepeated, rowTooLong } from '../domain/row.problems.js';
import type { Verdict } from '../domain/verdict.js';
import { Cells } from './cells.js';
import { codeWords } from './code-words.js';
import { digestOf, keyOf } from './fingerprint.js';
import type { ReadingPlan } from './plan-reading.js';
import { type ImportedInput, readRow, type RowReading } from './read-row.js';
import { excerpt, remarkOf } from './remark-of.js';

/** A row as far as the file alone can judge it; whether it is there already, the database says. */
export interface JudgedRow {
  /** Counts the rows of all sheets that are read, from 1. */
  readonly position: number;
  readonly sheet: string;
  readonly line: number;
  readonly verdict: Verdict;
  readonly reasons: readonly Remark[];
  readonly input: ImportedInput | { readonly title: string };
  readonly keyHash: string | null;
  readonly digest: string | null;
  /** How much it takes to keep it. */
  readonly bytes: number;
}

/** Keeps an input in one text column of every database. */
const MAX_INPUT_BYTES = 60_000;
const MAX_REASONS = 50;

/** Judges the rows one after another, in the order of the file. */
export function* judgeRows(plan: ReadingPlan, asked: Pick<PropositionImport, 'organisationId' | 'defaults'>): Generator<JudgedRow> {
  const words = codeWords();
  const seen = new Map<string, { sheet: string; line: number }>();
  let position = 0;
  for (const sheet of plan.sheets) {
    for (const row of sheet.rows) {
      const oversize = row.cells.some((cell) => cell.length > MAX_INPUT_BYTES);
      const reading = readRow(new Cells(sheet.header, plan.mapping, oversize ? row.cells.map((cell) => cell.slice(0, 200)) : row.cells), asked.defaults, words);
      const place = { sheet: excerpt(sheet.name, 60), line: row.line };
      const bytes = Buffer.byteLength(JSON.stringify(oversize ? row.cells : reading.input));
      const fault = faultOf(sheet, row, reading, bytes);
      const keyHash = fault ? null : keyOf(reading, asked.organisationId);
      const first = keyHash === null ? undefined : seen.get(keyHash);
      if (keyHash !== null && !first) seen.set(keyHash, place);
      const refusal = fault ?? (first && rowRepeated(first));
      yield {
        ...place, position: ++position, keyHash: first ? null : keyHash, digest: refusal ? null : digestOf(reading),
        verdict: fault ? 'REFUSED' : first ? 'REPEATED' : 'ACCEPTED',
        reasons: [...(refusal ? [remarkOf(refusal)] : []), ...reading.remarks].slice(0, MAX_REASONS),
        ...(bytes > MAX_INPUT_BYTES ? { input: { title: reading.input.title }, bytes: 0 } : { input: reading.input, bytes }),
      };
    }
  }
}

function faultOf(sheet: TableSheet, row: TableRow, reading: RowReading, bytes: number): Problem | undefined {
  const misread = problemOfRow(sheet, row) ?? (bytes > MAX_INPUT_BYTES ? rowTooLong({ bytes, max: MAX_INPUT_BYTES }) : undefined);
  if (misread) return misread;
  try {
    settleFields(reading.input, codeLists);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  return undefined;
}
