import type { Problem } from '#kernel';
import { MAX_UPLOAD_BYTES } from '../files/upload-limits.js';

/** What an uploaded list says, whatever its format and encoding were. */
export interface TableFile {
  readonly format: 'text' | 'workbook';
  /** WHATWG name of the encoding; absent for a workbook, as are delimiter and bom. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly bom?: boolean;
  readonly sheets: readonly TableSheet[];
  /** What was read around; the file was good enough to go on. */
  readonly warnings: readonly Problem[];
}

export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Places in `header` that the author of the workbook hid. */
  readonly hiddenColumns: readonly number[];
  /** 0 when the sheet holds nothing. */
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lines that are not data, so that nothing of the file goes missing unseen. */
  readonly asides: readonly TableAside[];
}

export interface TableRow {
  /** 1-based, as the user sees it; a cell that runs over several lines counts from its first. */
  readonly line: number;
  /** As long as the header; longer only with the problem `too-many-cells`. */
  readonly cells: readonly string[];
  readonly hidden?: true;
  readonly problem?: RowProblem;
}

export type RowProblem = 'too-few-cells' | 'too-many-cells' | 'lone-cell' | 'error-value' | 'digits-lost';

export interface TableAside {
  readonly line: number;
  readonly role: 'title' | 'group' | 'total' | 'note';
  readonly text: string;
}

export interface TableOptions {
  /** Header names the caller can use; they find the header row and settle a doubtful encoding. */
  readonly knownHeaders?: readonly string[];
  readonly maxBytes?: number;
  readonly maxRows?: number;
  readonly maxColumns?: number;
  /** Cap on what a workbook may unpack to. */
  readonly maxUnpackedBytes?: number;
}

export type TableLimits = Required<TableOptions>;

export const tableLimits = (options: TableOptions = {}): TableLimits => ({
  knownHeaders: [], maxBytes: MAX_UPLOAD_BYTES, maxRows: 20_000, maxColumns: 200, maxUnpackedBytes: 100 * 2 ** 20, ...options,
});

/** Lines read past the limit, to tell data that goes on from the empty lines below a list. */
export const marginRows = 1_000;

/** A sheet before anybody asked which of its lines is the header. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly lines: readonly RawLine[];
  /** Vertically merged cells, as first and last line: a header may be two lines tall. */
  readonly tall: readonly (readonly [from: number, to: number])[];
  /** A worksheet is a rectangle; in a text file every line has its own length. */
  readonly rectangular: boolean;
}

export interface RawLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hidden?: true;
  /** One cell merged over most of the width: a title, a group or a note, never data. */
  readonly banner?: true;
  readonly problem?: RowProblem;
}
