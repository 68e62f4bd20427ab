import { defineTable } from './define-table.js';
import { text } from './columns.js';

/** A row to hold while doing something that only one process at a time may do. */
export interface TurnRow {
  readonly name: string;
}

export const TurnSchema = defineTable<TurnRow>('turn', { columns: { name: { ...text(40), primary: true } } });
