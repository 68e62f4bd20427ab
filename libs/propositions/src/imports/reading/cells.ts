import { oneLine, writtenCell, writtenLine } from '#platform';
import type { ImportField } from '../domain/import-fields.js';

/** One mapped cell that says something. */
export interface Cell {
  readonly header: string;
  readonly raw: string;
}

/** The cells of one row by what they mean. */
export class Cells {
  private readonly byField = new Map<ImportField, Cell[]>();

  constructor(header: readonly string[], mapping: readonly (ImportField | null)[], cells: readonly string[]) {
    for (const [column, field] of mapping.entries()) {
      const raw = cells[column] ?? '';
      if (field && raw.trim() !== '') this.byField.set(field, [...this.of(field), { header: header[column]!, raw }]);
    }
  }

  of(field: ImportField): readonly Cell[] {
    return this.byField.get(field) ?? [];
  }

  all(): readonly Cell[] {
    return [...this.byField.values()].flat();
  }

  first(field: ImportField): Cell | undefined {
    return this.of(field)[0];
  }
}

export const plain = ({ raw }: Cell): string => oneLine(raw);
export const asLine = ({ raw }: Cell): string => writtenLine(raw);
export const asProse = ({ raw }: Cell): string => writtenCell(raw);
export const labelled = (cell: Cell): string => `${writtenLine(cell.header)}：${asProse(cell)}`;
