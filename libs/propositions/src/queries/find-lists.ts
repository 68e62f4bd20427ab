import type { Reader } from '#platform';
import { keyTerm, type Phase } from '../domain/listing.js';
import type { Word } from '../domain/search-text.js';
import { LONG, lengthsSql, RANGE_LENGTH, type Source } from './listing.sql.js';

/** Which lists to walk, one for each phase, and which words to compare with the text on the way. */
export interface Walk {
  readonly source: Source;
  /** For each phase what the source takes: a list, both ends of a range, or a list and another that must hold the row too. */
  readonly terms: readonly (readonly string[])[];
  readonly compare: readonly string[];
}

/** Keys beyond these are not measured: the rarest of a dozen is rare enough. */
const MAX_MEASURED = 12;
const LAST_LETTER = '\u{10FFFF}';

/** The cheapest walk that finds every text with all these words. Undefined: there is none. */
export async function findLists(reader: Reader, words: readonly Word[], phases: readonly Phase[], everything: Walk['terms']): Promise<Walk | undefined> {
  const keys = [...new Set(words.flatMap((one) => one.keys))].slice(0, MAX_MEASURED);
  if (keys.length === 0) return findByCharacter(reader, words, phases, everything);
  const needed = words.filter((one) => !(words.length === 1 && one.exact)).map((one) => one.text);
  if (keys.length === 1) return { source: 'term', terms: phases.map((phase) => [keyTerm(phase, keys[0]!)]), compare: needed };
  const rarest = await rarestTwo(reader, keys, phases);
  return rarest && { source: 'both', terms: phases.map((phase) => rarest.map((key) => keyTerm(phase, key))), compare: needed };
}

/** Two common words may never meet: looking into the second list is much cheaper than reading every text of the first. */
async function rarestTwo(reader: Reader, keys: readonly string[], phases: readonly Phase[]): Promise<string[] | undefined> {
  const terms = keys.flatMap((key) => phases.map((phase) => keyTerm(phase, key)));
  const [lengths] = await reader.query<Record<string, number>>(lengthsSql(terms.length), terms);
  const sums = keys.map((key, index) => ({ key, sum: phases.reduce((sum, _, at) => sum + lengths![`n${index * phases.length + at}`]!, 0) }));
  const [shortest, second] = sums.sort((a, b) => a.sum - b.sum);
  return shortest!.sum === 0 ? undefined : [shortest!.key, second!.key];
}

/**
 * One Chinese character alone has no list of its own, but begins the names of lists. Where they are short they are
 * gathered; where they are long the character is so common that the plain list meets it soon.
 */
async function findByCharacter(reader: Reader, words: readonly Word[], phases: readonly Phase[], everything: Walk['terms']): Promise<Walk | undefined> {
  const [first] = words;
  const ranges = phases.map((phase) => [keyTerm(phase, first!.text), keyTerm(phase, first!.text + LAST_LETTER)]);
  const lengths = await Promise.all(ranges.map(async (range) => (await reader.query<{ n: number }>(RANGE_LENGTH, range))[0]!.n));
  if (lengths.every((length) => length === 0)) return undefined;
  if (lengths.every((length) => length < LONG)) return { source: 'range', terms: ranges, compare: words.slice(1).map((one) => one.text) };
  return { source: 'term', terms: everything, compare: words.map((one) => one.text) };
}
