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
