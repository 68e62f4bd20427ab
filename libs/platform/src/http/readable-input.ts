import { invalidRequest, requestTooLarge } from './framework.problems.js';

/** No request of ours has longer lists, more values, or more objects, by far. */
const MAX_LIST = 200;
const MAX_VALUES = 5000;
const MAX_OBJECTS = 300;

/**
 * Refuses what no request class can mean, before one is asked: validation makes several objects for each value it
 * refuses, so 90 kB of `{},{},{}` would keep the process busy for minutes, and it takes a list within a list, or text
 * that no database keeps, for good.
 */
export function refuseUnreadable(input: unknown): void {
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value: input, path: '' }];
  let [values, objects] = [0, 0];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value, path } = one;
    if (++values > MAX_VALUES) throw requestTooLarge();
    if (typeof value === 'string') refuseBrokenText(value, path);
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) ? value.length > MAX_LIST : ++objects > MAX_OBJECTS) throw requestTooLarge();
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = path ? `${path}.${key}` : key;
      if (Array.isArray(value) && Array.isArray(inner)) throw refused(innerPath, 'isObject', 'must not be a list');
      refuseBrokenText(key, path);
      waiting.push({ value: inner, path: innerPath });
    }
  }
}

/** NUL ends text for some of those who read it, and half a character is replaced by others: neither is what was sent. */
function refuseBrokenText(text: string, path: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw refused(path, 'isWellFormed', 'must be text without NUL and without half characters');
}

const refused = (path: string, rule: string, message: string) => invalidRequest({ errors: [{ path, rule, message: `${path} ${message}` }] });
