/** Full width to half width, no invisible characters, one kind of space: what the writer of the cell meant to type. */
export const plainCell = (cell: string): string =>
  cell.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/[^\S\r\n]+/g, ' ').trim();

/** A name broken over two lines of a narrow cell is one name; between Latin words the break was a space. */
export const oneLine = (cell: string): string =>
  plainCell(cell).replace(/(?<=\p{Script=Han})\s*[\r\n]+\s*(?=\p{Script=Han})/gu, '').replace(/\s*[\r\n]+\s*/g, ' ');
