/**
 * The statements of the public list: constant texts, one for each number of phases (open, past, both) and of words
 * that must be compared with the text. Filters are parameters, see domain/traits.ts.
 */
const AFTER = 'position >= ? AND (position > ? OR id > ?)';
const FILTERED = '(traits & ?) = ? AND (traits & 15) BETWEEN ? AND ?';
const CARDS = 'SELECT l.position, l.id, p.state, p.bidCount, p.card';

/** How the rows are found: in one list, or in all lists whose name lies in a range (one Chinese character). */
export type Source = 'term' | 'range';

const whereIs: Record<Source, string> = { term: 'term = ?', range: 'term >= ? AND term < ?' };

// The rows of one list come in its order. In a range a row may come more than once.
const idsOf: Record<Source, string> = {
  term: `SELECT position, id FROM proposition_posting WHERE ${whereIs.term} AND ${AFTER} AND ${FILTERED} ORDER BY position, id LIMIT ?`,
  range: `SELECT DISTINCT position, id FROM proposition_posting WHERE ${whereIs.range} AND ${AFTER} AND ${FILTERED} ORDER BY position, id LIMIT ?`,
};

// Ids in list order first, cards after: a plain join invites the optimiser to start from the wrong end.
function pageSql(source: Source, phases: number): string {
  const ids = phases === 1 ? idsOf[source] : `SELECT position, id FROM (${idsOf[source]}) a UNION ALL SELECT position, id FROM (${idsOf[source]}) b ORDER BY position, id LIMIT ?`;
  return `${CARDS} FROM (${ids}) l JOIN proposition p ON p.id = l.id ORDER BY l.position, l.id`;
}

function comparedSql(source: Source, phases: number, words: number): string {
  const contains = ' AND INSTR(p.searchText, ?) > 0'.repeat(words);
  const where = `${whereIs[source]} AND ${AFTER} AND ${FILTERED}`.replaceAll(/\b(term|position|id|traits)\b/g, 'l.$1');
  const one = `${CARDS} FROM proposition_posting l JOIN proposition p ON p.id = l.id WHERE ${where}${contains} ORDER BY l.position, l.id LIMIT ?`;
  return phases === 1 ? one : `SELECT * FROM (${one}) a UNION ALL SELECT * FROM (${one}) b ORDER BY position, id LIMIT ?`;
}

const made = new Map<string, string>();

export function listingSql(source: Source, phases: number, words: number): string {
  const key = `${source} ${phases} ${words}`;
  let sql = made.get(key);
  if (!sql) made.set(key, (sql = words === 0 ? pageSql(source, phases) : comparedSql(source, phases, words)));
  return sql;
}

export const ENOUGH = 1000;

/** How long lists are, as far as it matters: counting stops where a list is long. */
export const lengthsSql = (lists: number): string =>
  `SELECT ${Array.from({ length: lists }, (_, n) => `(SELECT COUNT(*) FROM (SELECT 1 FROM proposition_posting WHERE term = ? LIMIT ${ENOUGH}) l${n}) AS n${n}`).join(', ')}`;

export const RANGE_LENGTH = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM proposition_posting WHERE term >= ? AND term < ? LIMIT ${ENOUGH}) l`;
