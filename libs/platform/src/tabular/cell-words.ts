const withoutInvisible = (cell: string): string => cell.replace(/[\u200b-\u200f\u2060\ufeff]/g, '');

/** Full width to half width, no invisible characters, one kind of space: what the writer of the cell meant to type. */
export const plainCell = (cell: string): string =>
  withoutInvisible(cell.normalize('NFKC')).replace(/[^\S\r\n]+/g, ' ').trim();

/** A text that is shown again: its full-width punctuation is right as it is. */
export const writtenCell = (cell: string): string => withoutInvisible(cell).replace(/\r\n?/g, '\n').trim();

/** A name broken over two lines of a narrow cell is one name; between Latin words the break was a space. */
function joined(text: string): string {
  // Piece by piece: one pattern over the whole text takes for ever on a cell full of line breaks.
  const pieces = text.split(/[\r\n]+/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  return pieces.map((piece, at) => (at === 0 || oneName(pieces[at - 1]!, piece) ? piece : ` ${piece}`)).join('');
}

const oneName = (before: string, after: string): boolean => /\p{Script=Han}$/u.test(before.slice(-2)) && /^\p{Script=Han}/u.test(after);

/** A code, a number or a name to be compared, on one line. */
export const oneLine = (cell: string): string => joined(plainCell(cell));

/** A name to be shown, on one line. */
export const writtenLine = (cell: string): string => joined(writtenCell(cell)).replace(/[^\S\r\n]+/g, ' ');
