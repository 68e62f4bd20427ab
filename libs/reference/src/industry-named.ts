import { fold } from '#kernel';
import { industriesUnder, type Industry, industryByCode } from './industries.js';
import { once } from './list.js';

const byName = once(() => {
  const all = (parent?: string): Industry[] => industriesUnder(parent).flatMap((one) => [one, ...all(one.code)]);
  const names = new Map<string, Industry>();
  // The widest first: a class that is alone in its group bears the group's name.
  for (const one of all().sort((a, b) => a.code.length - b.code.length)) if (!names.has(fold(one.name))) names.set(fold(one.name), one);
  return names;
});

/** The industry that a code, a name of the standard, or a code with its name (C38 电气机械和器材制造业) stands for. */
export function industryNamed(text: string): Industry | undefined {
  const plain = fold(text).replaceAll(',', '、');
  const [, code, name] = /^([a-t]?\d{2,4}|[a-t])\s*(.*)$/.exec(plain) ?? [];
  return byName().get(plain) ?? byName().get(fold(text)) ?? (code && (name === '' || byName().has(name!)) ? industryByCode(code) : undefined);
}
