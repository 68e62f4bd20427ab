import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, id, ref, text, time, version } from '#platform';

export class Teams1764000200000 implements MigrationInterface {
  name = 'Teams1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'team', {
      columns: {
        id: id(), name: text(120), kind: text(20), state: text(20), leaderId: ref(), universityCode: text(10), universityName: text(100),
        version: version(), createdAt: time(),
      },
    });
    await createTable(runner, 'team_member', {
      columns: {
        teamId: { ...ref(), primary: true }, personId: { ...ref(), primary: true },
        role: text(10), answer: text(10), teacher: flag(), since: time(),
      },
      indices: [{ name: 'ix_team_member_person', columns: ['personId', 'answer', 'teamId'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
