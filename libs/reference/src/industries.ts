import { list, once } from './list.js';

/** A code of GB/T 4754-2017 with its section letter: C, C39, C398, C3985. */
export interface Industry {
  readonly code: string;
  readonly name: string;
}

export type IndustryLevel = 'section' | 'division' | 'group' | 'class';

const industries = list<Industry>('industries.tsv', ([code = '', name = '']) => ({ code, name }));
const byCode = once(() => new Map(industries().map((industry) => [industry.code, industry])));
/** The first two digits belong to one section only, so the letter can be found from them. */
const letterOf = once(() => new Map(industries().filter(({ code }) => code.length === 3).map(({ code }) => [code.slice(1), code[0]!])));

/** With the letter (C3985) or without it, as most forms have it (3985). */
export function industryByCode(code: string): Industry | undefined {
  const plain = code.trim().toUpperCase();
  return byCode().get(/^\d/.test(plain) ? `${letterOf().get(plain.slice(0, 2)) ?? ''}${plain}` : plain);
}

export function industryLevel(code: string): IndustryLevel {
  if (code.length === 1) return 'section';
  return code.length === 3 ? 'division' : code.length === 4 ? 'group' : 'class';
}

export function parentIndustryCode(code: string): string | undefined {
  if (code.length === 1) return undefined;
  return code.slice(0, code.length === 3 ? 1 : -1);
}

/** Sections without a parent, else what lies directly below it. */
export const industriesUnder = (parent?: string): Industry[] => industries().filter(({ code }) => parentIndustryCode(code) === parent);
