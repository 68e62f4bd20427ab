import { defineProblem } from './problem.js';

/** An amount in fen (1/100 yuan): a whole number within the safe range. */
export type Fen = number;

const moneyOutOfRange = defineProblem({
  code: 'kernel.money-out-of-range',
  kind: 'invalid',
  zh: '金额必须是不超过 {max} 分的非负整数。',
  en: 'An amount is a whole number of fen between 0 and {max}.',
});

/** One trillion yuan: far above any bounty, far below 2^53. */
export const MAX_FEN = 100_000_000_000_000;

export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || value < 0 || value > MAX_FEN) throw moneyOutOfRange({ max: MAX_FEN });
  return value;
}

/** Splits an amount into shares that add up to it again; the first shares take the remainder. */
export function splitEvenly(total: Fen, shares: number): Fen[] {
  const base = Math.floor(total / shares);
  const rest = total - base * shares;
  return Array.from({ length: shares }, (_, index) => base + (index < rest ? 1 : 0));
}
