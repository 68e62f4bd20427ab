/** When and by which event something was told; decides which of two tellings stays. */
export interface Told {
  readonly at: Date;
  readonly sourceId: string;
}

/** Which telling of one key stays: a total order on (time, event id), so that any order of arrival ends the same. */
export type Keep = 'first' | 'last';

/** Does what is known stay when this comes in? */
export function staysOver(keep: Keep, known: Told, incoming: Told): boolean {
  const order = known.at.getTime() - incoming.at.getTime() || compare(known.sourceId, incoming.sourceId);
  return order === 0 || (keep === 'first' ? order < 0 : order > 0);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The row that stays of each key, in the order in which the keys came. */
export function preferred<Row extends Told>(rows: readonly Row[], keyOf: (row: Row) => string, keep: (row: Row) => Keep): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (!known || !staysOver(keep(row), known, row)) byKey.set(keyOf(row), row);
  }
  return [...byKey.values()];
}
