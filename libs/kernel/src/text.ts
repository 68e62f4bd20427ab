/** Length in code points: 𡐓 counts as one, as the person who typed it would say. */
export const codePoints = (text: string): number => Array.from(text).length;

/** Puts the facts in place of `{name}`. */
export const fill = (template: string, facts: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '—'));

/** NFKC, single spaces, lower case: the form in which names are compared and searched. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
