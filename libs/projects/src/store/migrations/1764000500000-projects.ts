import { bigInteger, createTable, id, integer, json, longText, makeAppendOnly, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Projects1764000500000 implements MigrationInterface {
  name = 'Projects1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'project', {
      columns: {
        id: id(), propositionId: ref(), propositionCode: nullable(text(40)), bidId: ref(), teamId: ref(), teamName: text(200),
        publisherId: ref(), publisherName: text(200), officeId: nullable(ref()), responsibleOfficeId: nullable(ref()), title: text(200), kind: text(20), state: text(20),
        reason: nullable(text(500)), version: version(), openedAt: time(), finishedAt: nullable(time()),
      },
      indices: [
        { name: 'ux_project_bid', columns: ['bidId'], unique: true },
        { name: 'ix_project_proposition', columns: ['propositionId'] },
        { name: 'ix_project_publisher', columns: ['publisherId', 'id'] },
        { name: 'ix_project_office', columns: ['responsibleOfficeId', 'id'] },
        { name: 'ix_project_team', columns: ['teamId', 'id'] },
        { name: 'ix_project_state', columns: ['state', 'id'] },
      ],
    });
    await createTable(runner, 'project_agreement', {
      columns: {
        id: id(), projectId: ref(), number: text(80), signedOn: text(10), amountFen: bigInteger(), committedJobs: integer(),
        jobsDueOn: nullable(text(10)), revision: integer(), recordedBy: text(80), recordedAt: time(),
        confirmedBy: nullable(text(80)), confirmedAt: nullable(time()), version: version(),
      },
      indices: [{ name: 'ux_project_agreement_project', columns: ['projectId'], unique: true }],
    });
    await createTable(runner, 'project_milestone', {
      columns: {
        id: id(), projectId: ref(), place: integer(), title: text(120), dueOn: text(10), weight: integer(), indicatorIds: json(),
        state: text(10), overdueSince: nullable(time()), submittedAt: nullable(time()), decidedAt: nullable(time()),
        reason: nullable(text(500)), version: version(),
      },
      indices: [
        { name: 'ix_project_milestone_project', columns: ['projectId', 'place'] },
        { name: 'ix_project_milestone_due', columns: ['state', 'dueOn'] },
      ],
    });
    await createTable(runner, 'project_report', {
      columns: {
        id: id(), projectId: ref(), milestoneId: nullable(ref()), percent: integer(), text: longText(), reportedBy: text(80), reportedAt: time(),
      },
      indices: [{ name: 'ix_project_report_project', columns: ['projectId', 'id'] }],
    });
    await makeAppendOnly(runner, 'project_report');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
