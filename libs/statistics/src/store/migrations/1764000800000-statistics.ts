import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, createTable, id, integer, longText, nullable, ref, text, time, version } from '#platform';

export class Statistics1764000800000 implements MigrationInterface {
  name = 'Statistics1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'statistics_fact', {
      columns: {
        generation: { ...integer(), primary: true }, indicator: { ...text(40), primary: true }, factKey: { ...text(120), primary: true },
        subject: text(80), value: bigInteger(), day: text(10), kind: nullable(text(30)), aboutId: nullable(ref()), eventId: nullable(ref()),
        officeId: nullable(ref()), publisherId: nullable(ref()), teamId: nullable(ref()), at: time(), sourceId: ref(),
      },
      indices: [
        { name: 'ix_statistics_fact_day', columns: ['generation', 'indicator', 'day', 'factKey', 'value'] },
        { name: 'ix_statistics_fact_subject', columns: ['generation', 'indicator', 'subject'] },
      ],
    });
    await createTable(runner, 'statistics_card', {
      columns: {
        generation: { ...integer(), primary: true }, id: { ...ref(), primary: true }, parentId: nullable(ref()), officeId: nullable(ref()),
        publisherId: nullable(ref()), teamId: nullable(ref()), region: nullable(text(6)), industry: nullable(text(1)), school: nullable(text(20)), at: time(), sourceId: ref(),
      },
    });
    await createTable(runner, 'statistics_generation', {
      columns: {
        id: id(), number: integer(), state: text(10), startedAt: time(), startedBy: text(80), foldedSeq: integer(),
        differences: nullable(integer()), examples: longText(), finishedAt: nullable(time()), version: version(),
      },
      indices: [{ name: 'ux_statistics_generation_number', columns: ['number'], unique: true }],
    });
    await createTable(runner, 'statistics_period', {
      columns: {
        id: id(), name: text(7), firstDay: text(10), lastDay: text(10), scope: ref(), revision: integer(), state: text(10), generation: integer(),
        figures: longText(), frozenAt: time(), frozenBy: text(80), restatedBecause: nullable(text(500)), replacedBy: nullable(ref()), version: version(),
      },
      indices: [
        { name: 'ux_statistics_period_revision', columns: ['scope', 'name', 'revision'], unique: true },
        { name: 'ix_statistics_period_first_day', columns: ['firstDay', 'id'] },
      ],
    });
    await firstGeneration(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** The generation that counts from the beginning; rebuilds replace it. */
async function firstGeneration(runner: QueryRunner): Promise<void> {
  const present = (await runner.query('SELECT id FROM statistics_generation WHERE number = 1')) as unknown[];
  if (present.length > 0) return;
  await runner.query(
    "INSERT INTO statistics_generation (id, number, state, startedAt, startedBy, foldedSeq, differences, examples, finishedAt, version) VALUES ('01900000-0000-7000-8000-000000000001', 1, 'LIVE', '2025-01-01 00:00:00.000', 'system:migration', 0, NULL, '[]', '2025-01-01 00:00:00.000', 1)",
  );
}
