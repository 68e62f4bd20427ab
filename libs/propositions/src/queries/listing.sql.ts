/**
 * The statements of the public list: constant texts, one for each way to find rows and each number of words that
 * must be compared with the text. Filters are parameters, see domain/traits.ts. The rows of a posting list lie in
 * its order, so a page is read and not sorted, and nothing but the walked list can start the join.
 */
export type Source = 'term' | 'both' | 'range';

// Whole numbers travel as text (see platform's statements); without the cast each row would read it as a number again.
const NUMBER = 'CAST(? AS SIGNED)';
const PLACED = `l.position >= ${NUMBER} AND (l.position > ${NUMBER} OR l.id > ?)`;
const FILTERED = `(l.traits & ${NUMBER}) = ${NUMBER} AND (l.traits & 15) BETWEEN ${NUMBER} AND ${NUMBER}`;

const froms: Record<Source, string> = {
  term: `proposition_posting l JOIN proposition p ON p.id = l.id WHERE l.term = ? AND ${PLACED} AND ${FILTERED}`,
  both: `proposition_posting l JOIN proposition p ON p.id = l.id WHERE l.term = ?
    AND EXISTS (SELECT 1 FROM proposition_posting k WHERE k.term = ? AND k.position = l.position AND k.id = l.id) AND ${PLACED} AND ${FILTERED}`,
  // All lists whose name lies in a range, short ones, in which a row may stand more than once.
  range: `(SELECT DISTINCT l.position, l.id FROM proposition_posting l WHERE l.term >= ? AND l.term < ? AND ${PLACED} AND ${FILTERED}) l
    JOIN proposition p ON p.id = l.id WHERE 1 = 1`,
};

const made = new Map<string, string>();

/** Parameters: what the source takes (one term or two), position twice, id, mask, value, first and last band, words, limit. */
export function listingSql(source: Source, words: number): string {
  const key = source + words;
  let sql = made.get(key);
  if (!sql) {
    sql = `SELECT l.position, l.id, p.state, p.bidCount, p.card FROM ${froms[source]}${' AND INSTR(p.searchText, ?) > 0'.repeat(words)} ORDER BY l.position, l.id LIMIT ?`;
    made.set(key, sql);
  }
  return sql;
}

/** Facets of what is not counted beforehand. */
export const groupsSql = (mask: number): string =>
  `SELECT l.traits & ${mask} AS kept, COUNT(*) AS listed FROM proposition_posting l WHERE l.term = ? AND ${FILTERED} GROUP BY kept`;

/** Where counting the rows of a list stops: it is long. */
export const LONG = 600;

export const lengthsSql = (lists: number): string =>
  `SELECT ${Array.from({ length: lists }, (_, n) => `(SELECT COUNT(*) FROM (SELECT 1 FROM proposition_posting WHERE term = ? LIMIT ${LONG}) l${n}) AS n${n}`).join(', ')}`;

export const RANGE_LENGTH = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM proposition_posting WHERE term >= ? AND term < ? LIMIT ${LONG}) l`;
