import type { CellObject, SSF as Formats } from '@e965/xlsx';
import type { RowProblem } from './table.js';

export interface CellText {
  readonly text: string;
  readonly problem?: RowProblem;
}

/** The value a cell holds, not its dress: codes keep every digit, dates become ISO without a zone. */
export function cellText(cell: CellObject | undefined, formats: typeof Formats, date1904: boolean): CellText {
  switch (cell?.t) {
    case 's': return { text: String(cell.v ?? '') };
    case 'b': return { text: cell.v ? 'TRUE' : 'FALSE' };
    case 'e': return { text: cell.w ?? '#N/A', problem: 'error-value' };
    case 'n': return numberText(Number(cell.v), String(cell.z ?? 'General'), formats, date1904);
    case 'd': return { text: isoMoment((cell.v as Date).toISOString()) };
    default: return { text: '' };
  }
}

function numberText(value: number, format: string, formats: typeof Formats, date1904: boolean): CellText {
  if (formats.is_date(format)) return { text: dateText(value, formats, date1904) ?? String(value) };
  // A format of zeros is how leading zeros of a code are kept in a number cell.
  if (/^0{2,}$/.test(format) && Number.isInteger(value)) return { text: String(value).padStart(format.length, '0') };
  // A spreadsheet keeps 15 digits: an identity number typed as a number has lost its end.
  if (Math.abs(value) >= 1e15) return { text: Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : String(value), problem: 'digits-lost' };
  return { text: String(Number(value.toPrecision(15))) };
}

function dateText(serial: number, formats: typeof Formats, date1904: boolean): string | undefined {
  const code = formats.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number; H: number; M: number; S: number } | null;
  if (!code) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = `${two(code.H)}:${two(code.M)}:${two(Math.floor(code.S))}`;
  if (serial >= 0 && serial < 1) return time;
  return isoMoment(`${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}T${time}`);
}

/** Midnight means that only a day was written. */
const isoMoment = (iso: string): string => iso.replace(/\.\d+Z$|Z$/, '').replace(/T00:00:00$/, '');
