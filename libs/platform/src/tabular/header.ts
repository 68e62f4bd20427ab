import { fold } from '#kernel';
import type { RawLine } from './table.js';

/** The form in which header names are compared: folded, without spaces, marks of duty and remarks on the format. */
export const headerKey = (name: string): string =>
  fold(name).replace(/\s/g, '').replace(/\((必填|选填|必选|可选|文本|数值|required|optional)\)/g, '').replace(/[*:]/g, '');

const searched = 40;
const filled = (line: RawLine): string[] => line.cells.filter((cell) => cell.trim() !== '');

/** The place of the header among the lines: the one that says most of the known names, else the first dense one. */
export function findHeader(lines: readonly RawLine[], knownHeaders: readonly string[]): number {
  const top = lines.slice(0, searched);
  return bestMatch(top, knownHeaders) ?? firstDense(top, lines);
}

function bestMatch(top: readonly RawLine[], knownHeaders: readonly string[]): number | undefined {
  const known = new Set(knownHeaders.map(headerKey));
  const scores = top.map((line) => new Set(filled(line).map(headerKey).filter((key) => known.has(key))).size);
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  // One known word may stand in a title; it makes a header only where there is nothing else in the line.
  return best >= 2 || (best === 1 && filled(top[at]!).length === 1) ? at : undefined;
}

function firstDense(top: readonly RawLine[], lines: readonly RawLine[]): number {
  const width = usualWidth(lines.slice(0, 200));
  const dense = top.findIndex((line) => {
    const words = filled(line);
    return !line.banner && words.length >= width * 0.6 && !words.every((word) => /^[\d.,/:\s-]+$/.test(word));
  });
  return dense >= 0 ? dense : top.findIndex((line) => filled(line).length > 0);
}

/** How many cells are filled in most lines; titles and notes are the few. */
function usualWidth(lines: readonly RawLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(filled(line).length, (counts.get(filled(line).length) ?? 0) + 1);
  counts.delete(0);
  if ((counts.get(1) ?? 0) * 2 <= lines.length) counts.delete(1);
  const [usual = 1] = [...counts].sort(([wide, often], [wide2, often2]) => often2 - often || wide2 - wide)[0] ?? [];
  return usual;
}
