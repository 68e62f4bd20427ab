import { fold } from '#kernel';

const MAX_TEXT = 1000;
/** Beginnings of words are kept up to this length; longer words are compared with the text. */
const MAX_BEGINNING = 16;
const MAX_WORDS = 8;

// Written without spaces between words: every character counts for itself.
const DENSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const RUNS = new RegExp(`[${DENSE}]+|(?:(?![${DENSE}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const isDense = (run: string): boolean => new RegExp(`^[${DENSE}]`, 'u').test(run);

const runsOf = (text: string): string[] => fold(text).match(RUNS) ?? [];

/**
 * The text in which words are looked for. Each word of an alphabet has a space before it, so that looking for
 * ` ai` finds AI and AIoT but not train; between Chinese characters there is none.
 */
export function searchTextOf(parts: readonly (string | null)[]): string {
  const text = parts.flatMap((part) => [' ', ...(part === null ? [] : runsBetweenSigns(part))]).join('');
  return Array.from(text.replace(/ +/g, ' ')).slice(0, MAX_TEXT).join('');
}

function runsBetweenSigns(part: string): string[] {
  let end = 0;
  return [...fold(part).matchAll(RUNS)].map(({ 0: run, index }) => {
    const apart = index > end || !isDense(run);
    end = index + run.length;
    return apart ? ` ${run}` : run;
  });
}

/** One word of a question, as it stands in a search text. */
export interface Word {
  readonly text: string;
  /** The keys of which every text with this word has all. Empty for one Chinese character alone. */
  readonly keys: readonly string[];
  /** A text with the key has the word: nothing to compare. */
  readonly exact: boolean;
}

/** The words of a question; all of them must be found. */
export function wordsOf(question: string): Word[] {
  const runs = [...new Set(runsOf(question))].slice(0, MAX_WORDS);
  return runs.map((run) => {
    const letters = Array.from(run);
    if (!isDense(run)) return { text: ` ${run}`, keys: [letters.slice(0, MAX_BEGINNING).join('')], exact: letters.length <= MAX_BEGINNING };
    return { text: run, keys: pairsOf(letters), exact: letters.length === 2 };
  });
}

/** The keys under which a text is found: pairs of Chinese characters, the last one of each run, beginnings of words. */
export function searchKeysOf(searchText: string): string[] {
  const keys = (searchText.match(RUNS) ?? []).flatMap((run) => {
    const letters = Array.from(run);
    if (isDense(run)) return [...pairsOf(letters), letters[letters.length - 1]!];
    return letters.slice(0, MAX_BEGINNING).map((_, index) => letters.slice(0, index + 1).join(''));
  });
  return [...new Set(keys)];
}

const pairsOf = (letters: readonly string[]): string[] => letters.slice(1).map((letter, index) => letters[index]! + letter);
