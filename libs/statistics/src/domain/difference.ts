import type { Told } from './told.js';

/** A row of either table, by its key within its generation. */
export type Keyed = Told & { readonly key: string } & Readonly<Record<string, unknown>>;

export interface Difference {
  readonly key: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

/** Walks two lists in the order of their keys and names every row that is not the same in both. */
export async function* differencesBetween(live: AsyncIterable<Keyed>, rebuilt: AsyncIterable<Keyed>): AsyncGenerator<Difference> {
  const [left, right] = [live[Symbol.asyncIterator](), rebuilt[Symbol.asyncIterator]()];
  let [a, b] = [await next(left), await next(right)];
  while (a || b) {
    if (a && (!b || a.key < b.key)) {
      yield { key: a.key, live: written(a), rebuilt: null };
      a = await next(left);
    } else if (b && (!a || b.key < a.key)) {
      yield { key: b.key, live: null, rebuilt: written(b) };
      b = await next(right);
    } else {
      const [one, other] = [written(a!), written(b!)];
      if (one !== other) yield { key: a!.key, live: one, rebuilt: other };
      [a, b] = [await next(left), await next(right)];
    }
  }
}

async function next(rows: AsyncIterator<Keyed>): Promise<Keyed | undefined> {
  const { value, done } = await rows.next();
  return done ? undefined : value;
}

const written = (row: Keyed): string => JSON.stringify(row, Object.keys(row).sort());
