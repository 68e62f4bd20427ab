/** Length in code points: 𡐓 counts as one, as the person who typed it would say. */
export const codePoints = (text: string): number => Array.from(text).length;

/** NFKC, single spaces, lower case: the form in which names are compared and searched. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
