import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, ref, text, time } from '../database/columns.js';
import { createTable } from '../database/create-table.js';

export class Files1764000000001 implements MigrationInterface {
  name = 'Files1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'stored_file', {
      columns: {
        id: id(), name: text(200), mediaType: text(100), bytes: integer(), sha256: text(64),
        ownerType: text(60), ownerId: ref(), uploadedBy: text(80), createdAt: time(),
      },
      indices: [{ name: 'ix_stored_file_owner', columns: ['ownerType', 'ownerId'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
