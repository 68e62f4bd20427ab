import type { Param } from '#platform';
import type { ToldTable } from '../store/tell.js';

/** A generation's rows in the order of their keys (one or two columns), cut before or after one of them. */
export function keyOrder(table: ToldTable<any>): { columns: string[]; order: string; beyond(sign: '<' | '>'): string; params(key: readonly string[]): Param[] } {
  const columns = table.key.filter((column) => column !== 'generation');
  const [first, second] = columns as [string, string?];
  return {
    columns,
    order: columns.join(', '),
    beyond: (sign) => (second ? `(${first} ${sign} ? OR (${first} = ? AND ${second} ${sign} ?))` : `${first} ${sign} ?`),
    params: (key) => (second ? [key[0]!, key[0]!, key[1]!] : [key[0]!]),
  };
}
