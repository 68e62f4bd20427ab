import { bigInteger, createTable, flag, id, integer, json, longText, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Propositions1764000300000 implements MigrationInterface {
  name = 'Propositions1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'proposition', {
      columns: {
        id: id(), code: nullable(text(30)), batch: nullable(text(20)), round: integer(), title: text(80), state: text(24), source: text(12),
        publisherId: ref(), publisherName: text(120), officeId: nullable(ref()), officeName: nullable(text(120)), responsibleOfficeId: nullable(ref()),
        programme: nullable(text(120)), programmeId: nullable(ref()), programmeVersion: nullable(integer()), externalCode: nullable(text(40)), keywords: json(),
        industryCode: nullable(text(5)), industrySection: nullable(text(1)), industryName: nullable(text(100)),
        regionCode: nullable(text(6)), regionName: nullable(text(100)), discipline: nullable(text(20)),
        bountyFen: nullable(bigInteger()), negotiable: flag(), expectedJobs: nullable(integer()),
        maxBids: nullable(integer()), winners: integer(), bidCount: integer(),
        confirmation: text(12), confirmationNote: nullable(text(500)), confirmedBy: nullable(text(80)),
        reason: nullable(text(500)), reasonCode: nullable(text(40)), withdrawal: nullable(json()), draftedBy: text(80), editedBy: nullable(text(80)), checkedBy: nullable(text(80)),
        submittedAt: nullable(time()), checkedAt: nullable(time()), openAt: nullable(time()), closeAt: nullable(time()), suspendedAt: nullable(time()),
        publishedAt: nullable(time()), createdAt: time(), updatedAt: time(),
        listing: nullable(json()), searchText: nullable(text(1000)), card: longText(), version: version(),
      },
      indices: [
        { name: 'ux_proposition_code', columns: ['code'], unique: true },
        { name: 'ix_proposition_publisher', columns: ['publisherId', 'updatedAt', 'id'] },
        { name: 'ix_proposition_office', columns: ['responsibleOfficeId', 'updatedAt', 'id'] },
        { name: 'ix_proposition_state', columns: ['state', 'updatedAt', 'id'] },
        { name: 'ix_proposition_open', columns: ['state', 'openAt'] },
        { name: 'ix_proposition_close', columns: ['state', 'closeAt'] },
      ],
    });
    await createTable(runner, 'proposition_content', {
      columns: {
        id: id(), summary: nullable(longText()), background: nullable(longText()), difficulties: nullable(longText()),
        research: nullable(longText()), deliverables: nullable(longText()), acceptance: nullable(longText()),
        cooperation: nullable(text(20)), ipPosition: nullable(longText()), bidderConditions: nullable(longText()),
        months: nullable(integer()), jobType: nullable(text(60)), jobsDueOn: nullable(text(10)),
        contactName: nullable(text(60)), contactPhone: nullable(text(40)), contactEmail: nullable(text(120)), page: longText(),
      },
    });
    await createTable(runner, 'proposition_indicator', {
      columns: {
        id: id(), propositionId: ref(), position: integer(), name: text(100), unit: nullable(text(30)), operator: text(10),
        target: text(200), testMethod: nullable(text(300)),
      },
      indices: [{ name: 'ux_proposition_indicator', columns: ['propositionId', 'position'], unique: true }],
    });
    await createTable(runner, 'proposition_change', {
      columns: {
        id: id(), propositionId: ref(), round: integer(), kind: text(24), material: flag(), reason: nullable(text(500)), closeAt: nullable(time()), at: time(),
      },
      indices: [{ name: 'ix_proposition_change', columns: ['propositionId', 'id'] }],
    });
    await createTable(runner, 'proposition_change_line', {
      columns: { changeId: id(), position: { ...integer(), primary: true }, field: text(40), oldText: nullable(longText()), newText: nullable(longText()) },
    });
    await createTable(runner, 'proposition_posting', {
      columns: { term: { ...text(64), primary: true }, position: { ...bigInteger(), primary: true }, id: id(), traits: bigInteger() },
    });
    await createTable(runner, 'proposition_count', { columns: { cell: { ...text(64), primary: true }, listed: integer() } });
    await createTable(runner, 'proposition_batch', { columns: { batch: { ...text(20), primary: true }, lastNumber: integer() } });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
