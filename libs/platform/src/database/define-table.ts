import { EntitySchema } from 'typeorm';
import type { TableShape } from './create-table.js';

/** Maps a plain readonly row type to its table: one model, no second set of classes. */
export function defineTable<Row extends object>(name: string, shape: TableShape): EntitySchema<Row> {
  return new EntitySchema<Row>({
    name,
    tableName: name,
    columns: shape.columns as EntitySchema<Row>['options']['columns'],
    indices: (shape.indices ?? []).map((index) => ({ name: index.name, columns: [...index.columns], unique: index.unique ?? false })),
  });
}
