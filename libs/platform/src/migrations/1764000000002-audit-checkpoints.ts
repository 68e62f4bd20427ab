import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '../database/append-only.js';
import { integer, text, time } from '../database/columns.js';
import { createTable } from '../database/create-table.js';

export class AuditCheckpoints1764000000002 implements MigrationInterface {
  name = 'AuditCheckpoints1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'audit_checkpoint', {
      columns: {
        position: { ...integer(), primary: true }, fromSeq: integer(), toSeq: integer(), links: integer(),
        root: text(64), previous: text(64), hash: text(64), at: time(),
      },
    });
    await makeAppendOnly(runner, 'audit_checkpoint');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
