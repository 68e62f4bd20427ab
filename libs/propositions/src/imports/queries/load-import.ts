import { asTime, type Reader } from '#platform';
import type { ImportSummary } from '../contract/import-view.js';
import { importMissing } from '../domain/imports.problems.js';
import type { PropositionImport } from '../domain/proposition-import.js';

const SUMMARY = 'id, organisationId, organisationName, state, fileName, total, checked, accepted, refused, same, differs, repeated, created, createdAt, updatedAt';
const WHOLE = `SELECT ${SUMMARY}, byOffice, fileId, fileBytes, sha256, defaults, format, encoding, delimiter, bom, sheet, sheets, columns, mapping, mappedByHand,
  asides, warnings, problem, writtenTo, startedBy, confirmedBy, version FROM proposition_import WHERE id = ?`;

export const summarySql = `SELECT ${SUMMARY} FROM proposition_import`;

type JsonColumn = 'defaults' | 'sheets' | 'columns' | 'mapping' | 'asides' | 'warnings' | 'problem';
type FlagColumn = 'byOffice' | 'bom' | 'mappedByHand';
type Moments = { readonly createdAt: Date | string; readonly updatedAt: Date | string };

export type SummaryRow = Omit<ImportSummary, keyof Moments> & Moments;
type WholeRow = Omit<PropositionImport, JsonColumn | FlagColumn | keyof Moments> & Moments & Record<JsonColumn, string | null> & Record<FlagColumn, number | null>;

export const withTimes = <Row extends Moments>(row: Row): Omit<Row, keyof Moments> & { createdAt: Date; updatedAt: Date } =>
  ({ ...row, createdAt: asTime(row.createdAt), updatedAt: asTime(row.updatedAt) });

/** An import with everything its view shows. */
export async function loadImport(reader: Reader, id: string): Promise<PropositionImport> {
  const [row] = await reader.query<WholeRow>(WHOLE, [id]);
  if (!row) throw importMissing();
  const json = <Key extends JsonColumn>(key: Key) => JSON.parse(row[key] ?? 'null') as PropositionImport[Key];
  return {
    ...withTimes(row), byOffice: row.byOffice === 1, bom: row.bom === null ? null : row.bom === 1, mappedByHand: row.mappedByHand === 1,
    defaults: json('defaults'), sheets: json('sheets'), columns: json('columns'), mapping: json('mapping'), asides: json('asides'), warnings: json('warnings'), problem: json('problem'),
  };
}
