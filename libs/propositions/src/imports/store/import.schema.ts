import { defineTable, flag, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { PropositionImport } from '../domain/proposition-import.js';

export const ImportSchema = defineTable<PropositionImport>('proposition_import', {
  columns: {
    id: id(), organisationId: ref(), organisationName: text(120), byOffice: flag(), state: text(24),
    fileId: ref(), fileName: text(200), fileBytes: integer(), sha256: text(64), defaults: json(),
    format: nullable(text(10)), encoding: nullable(text(20)), delimiter: nullable(text(4)), bom: nullable(flag()), sheet: nullable(integer()),
    sheets: json(), columns: json(), mapping: json(), mappedByHand: flag(), asides: json(), warnings: json(), problem: nullable(json()),
    total: integer(), checked: integer(), accepted: integer(), refused: integer(), same: integer(), differs: integer(), repeated: integer(),
    created: integer(), writtenTo: integer(), startedBy: text(80), confirmedBy: nullable(text(80)), createdAt: time(), updatedAt: time(), version: version(),
  },
  indices: [
    { name: 'ix_proposition_import_organisation', columns: ['organisationId', 'id'] },
    { name: 'ix_proposition_import_state', columns: ['organisationId', 'state'] },
  ],
});
