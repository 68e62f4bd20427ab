import { codePoints, type Problem } from '#kernel';
import type { Remark } from '../domain/proposition-import.js';

/** Short enough to be kept many times over: one line, no control characters. */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return codePoints(line) > max ? `${Array.from(line).slice(0, max).join('')}…` : line;
}

const MAX_FACT = 120;

export function remarkOf({ code, facts }: Problem): Remark {
  return { code, facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? excerpt(value, MAX_FACT) : value])) };
}
