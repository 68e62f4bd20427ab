import { createTable, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Programmes1764000150000 implements MigrationInterface {
  name = 'Programmes1764000150000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'programme', {
      columns: {
        id: id(), name: text(120), kind: text(20), state: text(12), organiserId: ref(), organiserName: text(120),
        enterpriseId: nullable(ref()), enterpriseName: nullable(text(120)), newestVersion: integer(),
        publishedAt: nullable(time()), createdAt: time(), updatedAt: time(), version: version(),
      },
      indices: [
        { name: 'ix_programme_organiser', columns: ['organiserId', 'id'] },
        { name: 'ix_programme_enterprise', columns: ['enterpriseId'] },
      ],
    });
    await createTable(runner, 'programme_rules', {
      columns: {
        programmeId: id(), number: { ...integer(), primary: true }, fromOn: text(10), reason: nullable(text(500)), changed: json(), rules: json(),
        decidedBy: text(80), decidedAt: time(),
      },
    });
    await createTable(runner, 'working_year', {
      columns: { year: { ...integer(), primary: true }, daysOff: json(), makeUpDays: json(), source: text(300), enteredBy: text(80), enteredAt: time() },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
