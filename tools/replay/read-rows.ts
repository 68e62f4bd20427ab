import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a list by column name, read apart from the product's own reader: the counts are compared with it. */
export function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true }) as Record<string, string>[];
}

export function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

export function sumBy<Item>(items: readonly Item[], key: (item: Item) => string, value: (item: Item) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item));
  return sums;
}
