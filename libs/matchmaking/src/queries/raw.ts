import { cursorMalformed } from '#platform';

/** A row as SQL answers it: moments as a driver has them, objects as their JSON text. */
export type Raw<Row> = {
  readonly [Column in keyof Row]:
    Row[Column] extends Date ? Date | string
    : Row[Column] extends Date | null ? Date | string | null
    : Row[Column] extends string | number | null ? Row[Column]
    : null extends Row[Column] ? string | null
    : string;
};

export const fromJson = <Value>(text: string): Value => JSON.parse(text) as Value;

/** A moment that stands in a cursor. */
export function momentIn(cursorValue: string | number): Date {
  const moment = new Date(cursorValue);
  if (Number.isNaN(moment.getTime())) throw cursorMalformed();
  return moment;
}
