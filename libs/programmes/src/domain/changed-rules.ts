import type { ProgrammeRules } from './rules.js';

/** The names of the rules that differ, `window.closesOn`: what everybody concerned must be told. */
export function changedRules(before: ProgrammeRules, after: ProgrammeRules): string[] {
  const [was, is] = [named(before), named(after)];
  return Object.keys(is).filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}

const named = (rules: ProgrammeRules): Record<string, unknown> =>
  Object.fromEntries(Object.entries(rules).flatMap(([group, values]) => Object.entries(values as object).map(([name, value]) => [`${group}.${name}`, value as unknown])));
