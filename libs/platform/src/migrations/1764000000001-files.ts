import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, id, integer, nullable, ref, text, time } from '../database/columns.js';
import { createTable } from '../database/create-table.js';

export class Files1764000000001 implements MigrationInterface {
  name = 'Files1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'stored_file', {
      columns: {
        id: id(), name: text(200), mediaType: text(100), bytes: integer(), sha256: text(64),
        ownerType: text(60), ownerId: ref(), holderId: ref(), uploadedBy: text(80), createdAt: time(), releasedAt: nullable(time()),
      },
      indices: [
        { name: 'ix_stored_file_owner', columns: ['ownerType', 'ownerId'] },
        { name: 'ix_stored_file_released', columns: ['releasedAt'] },
      ],
    });
    await createTable(runner, 'file_holder', { columns: { holderId: { ...ref(), primary: true }, bytes: bigInteger() } });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
