import { addColumn, createTable, flag, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PropositionImports1764000350000 implements MigrationInterface {
  name = 'PropositionImports1764000350000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'proposition', 'sponsorName', nullable(text(120)));
    await createTable(runner, 'proposition_import', {
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
    await createTable(runner, 'proposition_import_row', {
      columns: {
        importId: { ...ref(), primary: true }, position: { ...integer(), primary: true }, sheet: text(61), line: integer(), verdict: text(10), reasons: json(), input: json(),
        publisherId: nullable(ref()), publisherName: nullable(text(120)), keyHash: nullable(text(64)), digest: nullable(text(64)), propositionId: nullable(ref()),
      },
      indices: [{ name: 'ix_proposition_import_row_verdict', columns: ['importId', 'verdict', 'position'] }],
    });
    await createTable(runner, 'proposition_import_key', {
      columns: { keyHash: { ...text(64), primary: true }, digest: text(64), propositionId: ref(), importId: ref() },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
