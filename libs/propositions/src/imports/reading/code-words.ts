import { industryNamed, regionNamed } from '#reference';
import type { CodeWords } from './read-row.js';

/** Longer than any address. */
const MAX_PLACE = 200;

/** Looks words up once: a list says the same city in hundreds of rows. */
export function codeWords(): CodeWords {
  const regions = new Map<string, ReturnType<CodeWords['region']>>();
  return {
    industry: (text) => industryNamed(text)?.code,
    region(text) {
      if (text.length > MAX_PLACE) return undefined;
      if (!regions.has(text)) {
        const found = regionNamed(text);
        regions.set(text, found && { code: found.region.code, rest: found.rest });
      }
      return regions.get(text);
    },
  };
}
