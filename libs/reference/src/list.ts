import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform';

/** A code list, read with the first question and kept. */
export function list<Row>(file: string, rowOf: (cells: string[]) => Row): () => readonly Row[] {
  return once(() => {
    const text = readFileSync(join(packageRoot(), 'libs/reference/data', file), 'utf8');
    return text.trimEnd().split('\n').slice(1).map((line) => rowOf(line.split('\t')));
  });
}

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
