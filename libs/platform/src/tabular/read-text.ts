import { parse } from 'csv-parse/sync';
import type { Problem } from '#kernel';
import { decodeText } from './decode-text.js';
import { declaredDelimiter, likelyDelimiter } from './delimiter.js';
import { charactersLost, encodingGuessed, fileQuoteOpen, tooManyRows } from './table.problems.js';
import { marginRows, type RawLine, type RawSheet, type TableLimits } from './table.js';

export interface ReadText {
  readonly encoding: string;
  readonly delimiter: string;
  readonly bom: boolean;
  readonly sheet: RawSheet;
  readonly warnings: readonly Problem[];
}

export function readText(bytes: Uint8Array, file: string, limits: TableLimits): ReadText {
  const { text, encoding, bom, guessed } = decodeText(bytes, file, limits.knownHeaders);
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? likelyDelimiter(text);
  const all = linesOf(text, delimiter, limits.maxRows + marginRows + 1);
  // What lies beyond was not looked at, so even empty lines are too many.
  if (all.length > limits.maxRows + marginRows) throw tooManyRows({ sheet: file, limit: limits.maxRows });
  const lines = all.slice(declared ? 1 : 0);
  const lost = lines.find((line) => line.cells.some((cell) => cell.includes('\ufffd')));
  const warnings = [...(guessed ? [encodingGuessed({ encoding })] : []), ...(lost ? [charactersLost({ line: lost.line })] : [])];
  const sheet = { name: file, hidden: false, hiddenColumns: [], lines, tall: [], rectangular: false };
  return { encoding, delimiter, bom, sheet, warnings };
}

function linesOf(text: string, delimiter: string, most: number): RawLine[] {
  let next = 1;
  return recordsOf(text, delimiter, most).map((cells) => {
    const line = next;
    // Counted here because the parser takes CRLF inside quotation marks for two lines.
    next += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return { line, cells };
  });
}

function recordsOf(text: string, delimiter: string, most: number): string[][] {
  try {
    return parse(text, { delimiter, to: most, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if ((error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') throw fileQuoteOpen({ line: openedAt(text, delimiter) });
    throw error;
  }
}

/** The parser names the end of the file; the user needs the line on which the last quotation mark opened. */
function openedAt(text: string, delimiter: string): number {
  let opened = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (quoted) quoted = text[at + 1] === '"' ? (at++, true) : !endsCell(text[at + 1], delimiter);
    else if (at === 0 || endsCell(text[at - 1], delimiter)) [quoted, opened] = [true, at];
  }
  return text.slice(0, opened).split(/\r\n|\n|\r/).length;
}

const endsCell = (character: string | undefined, delimiter: string): boolean =>
  character === undefined || character === delimiter || character === '\r' || character === '\n';
