import { type Fen, MAX_FEN } from '#kernel';

export type Bounty = { readonly fen: Fen } | 'negotiable';

const factors: Readonly<Record<string, number>> = { 亿: 100_000_000, 千万: 10_000_000, 百万: 1_000_000, 万: 10_000, w: 10_000, 千: 1_000, k: 1_000 };
const otherCurrency = /[$€£₹]|usd|eur|gbp|inr|jpy|hkd|美元|美金|欧元|英镑|日元|港币|港元|卢比/i;

/** 50万元, ¥100,000.00, 面议; a bare number counts in the unit that its column names. Ranges and other currencies are words. */
export function bountyIn(text: string, header: string): Bounty | undefined {
  if (/^(面议|协商|面谈|可议|双方协商|negotiable)$/i.test(text)) return 'negotiable';
  if (otherCurrency.test(text) || otherCurrency.test(header)) return undefined;
  const amount = text.toLowerCase().replace(/\s/g, '').replace(/^(人民币|rmb|cny|¥)/, '').replace(/(人民币|rmb|cny|整)$/, '');
  const [, whole, part = '', unit, yuan] = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(亿|千万|百万|万|千|w|k)?(元|圆|块)?$/.exec(amount) ?? [];
  if (whole === undefined) return undefined;
  const factor = unit ? factors[unit]! : yuan ? 1 : unitOf(header);
  const fen = Math.round(Number(whole.replaceAll(',', '') + part) * factor * 100);
  return fen <= MAX_FEN ? { fen } : undefined;
}

const unitOf = (header: string): number => {
  const [, unit] = /[(（/\s]*(亿|千万|百万|万|千)元?[)）]?\s*$/.exec(header.slice(-12)) ?? [];
  return unit ? factors[unit]! : 1;
};
