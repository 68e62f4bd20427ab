export type CsvValue = string | number | boolean | null | undefined;

/** UTF-8 with BOM (Excel in China reads it as GBK otherwise), RFC 4180 quotes and line ends. */
export const writeCsv = (header: readonly string[], rows: Iterable<readonly CsvValue[]>): Buffer =>
  Buffer.from(`${csvBom}${[header, ...rows].map(csvLine).join('')}`, 'utf8');

export const csvBom = '\ufeff';

/** One line with its line end, for those who stream. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

function csvCell(value: CsvValue): string {
  const text = typeof value === 'string' ? defused(value) : String(value ?? '');
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs a cell that begins like a formula; the apostrophe makes it text. Numbers of ours stay numbers. */
const defused = (text: string): string => (/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text);
