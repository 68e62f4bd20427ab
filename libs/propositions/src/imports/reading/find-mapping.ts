import { headerKey } from '#platform';
import { type ImportField, importFields, manyColumns, namesOf } from '../domain/import-fields.js';

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  /** How far from the surest name, header as a whole. */
  readonly rank: number;
}

const PART = 1_000;

/** What the columns mean by their names. The whole name counts more than a part of it; a field of one column takes the surest. */
export function findMapping(header: readonly string[]): (ImportField | null)[] {
  const mapping: (ImportField | null)[] = header.map(() => null);
  const candidates = header.flatMap(candidatesOf).sort((a, b) => tier(a) - tier(b) || order(a) - order(b) || a.rank - b.rank || a.column - b.column);
  for (const { column, field } of candidates) {
    if (mapping[column] === null && (manyColumns.has(field) || !mapping.includes(field))) mapping[column] = field;
  }
  return mapping;
}

const tier = ({ rank }: Candidate): number => (rank < PART ? 0 : 1);
const order = ({ field }: Candidate): number => importFields.indexOf(field);

const ranks = new Map(importFields.map((field) => [field, new Map(namesOf(field).map((name, rank) => [headerKey(name), rank]))]));

/** Longer than any name of a column: a text that slipped into the header. */
const TOO_LONG = 100;

function candidatesOf(name: string, column: number): Candidate[] {
  if (name.length > TOO_LONG) return [];
  const [whole, ...parts] = waysToRead(name);
  return importFields.flatMap((field) => {
    const exact = ranks.get(field)!.get(whole!);
    const inParts = parts.flatMap((part) => ranks.get(field)!.get(part) ?? []);
    const rank = exact ?? (inParts.length > 0 ? PART + Math.min(...inParts) : undefined);
    return rank === undefined ? [] : [{ column, field, rank }];
  });
}

/** The name as a whole; without a unit behind it (金额(万元)); the parts of a name in two languages (标题 Title, 题目/Topic). */
function waysToRead(name: string): string[] {
  const whole = headerKey(name);
  const bare = whole.replace(/\([^()]*\)$/, '');
  const parts = whole.split(/[()/|、]/).flatMap((part) => [part, ...(part.match(/\p{Script=Han}+|[a-z][a-z_.-]*/gu) ?? [])]);
  return [whole, bare, ...parts].filter((one, at) => at === 0 || one !== '');
}
