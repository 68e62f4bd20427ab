import { defineProblem } from '#kernel';

export const cursorMalformed = defineProblem({
  code: 'platform.cursor-malformed', kind: 'invalid',
  zh: '翻页标记无效，请从第一页重新开始。', en: 'The page cursor is not valid. Start again from the first page.',
});

/** One page of a list and the cursor of the next; null at the end. */
export interface Page<View> {
  readonly items: View[];
  readonly next: string | null;
}

/** Where a page ended: the values of its last row in list order, the id last. Opaque to clients. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    // JSON reads 9e999 as Infinity, which no database takes.
    if (Array.isArray(values) && values.length === length && values.every((one) => typeof one === 'string' || Number.isFinite(one))) {
      return values as (string | number)[];
    }
  } catch {
    // Not ours: same answer as below.
  }
  throw cursorMalformed();
}

const YEAR_1000 = Date.parse('1000-01-01T00:00:00.000Z');
const YEAR_9999 = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment that stands in a cursor. JavaScript knows years that MySQL refuses to compare with: ours end where its do. */
export function momentIn(value: string | number): Date {
  const moment = new Date(value);
  if (!(moment.getTime() >= YEAR_1000 && moment.getTime() <= YEAR_9999)) throw cursorMalformed();
  return moment;
}

/** Makes a page of `limit + 1` rows read in list order. */
export function pageOf<Row, View>(rows: readonly Row[], limit: number, view: (row: Row) => View, key: (row: Row) => readonly (string | number)[]): Page<View> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(view), next: rows.length > limit ? encodeCursor(key(shown[shown.length - 1]!)) : null };
}
