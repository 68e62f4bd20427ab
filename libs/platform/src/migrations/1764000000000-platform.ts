import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigInteger, integer, longText, nullable, ref, sequence, text, time } from '../database/columns.js';
import { createTable } from '../database/create-table.js';
import { makeAppendOnly } from '../database/append-only.js';

export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outbox', {
      columns: {
        seq: sequence(), eventId: ref(), name: text(100), subjectId: text(160), actorId: text(80),
        payload: longText(), occurredAt: time(), relayedAt: nullable(time()),
      },
      indices: [
        { name: 'ux_outbox_event', columns: ['eventId'], unique: true },
        { name: 'ix_outbox_relayed', columns: ['relayedAt', 'seq'] },
      ],
    });
    await createTable(runner, 'audit_trail', {
      columns: {
        seq: sequence(), eventId: ref(), stream: text(200), position: integer(), at: time(), actorId: text(80), action: text(100),
        requestId: nullable(text(64)), digest: text(64), previous: text(64), hash: text(64),
      },
      indices: [
        { name: 'ux_audit_stream_position', columns: ['stream', 'position'], unique: true },
        { name: 'ux_audit_event', columns: ['eventId'], unique: true },
      ],
    });
    await makeAppendOnly(runner, 'audit_trail');
    await createTable(runner, 'job', {
      columns: {
        id: { ...text(160), primary: true }, seq: bigInteger(), queue: text(40), handler: text(100), lane: text(270),
        eventId: nullable(ref()), payload: longText(), state: text(10), attempts: integer(), availableAt: time(),
        leaseUntil: nullable(time()), leaseToken: nullable(ref()), rungAt: nullable(time()), error: nullable(longText()),
        createdAt: time(), finishedAt: nullable(time()),
      },
      indices: [
        { name: 'ix_job_lane', columns: ['lane', 'state', 'seq'] },
        { name: 'ix_job_state', columns: ['state', 'availableAt'] },
        { name: 'ix_job_queue', columns: ['queue', 'state', 'availableAt'] },
      ],
    });
    await createTable(runner, 'inbox', {
      columns: { eventId: { ...text(160), primary: true }, handler: { ...text(100), primary: true }, handledAt: time() },
    });
    await createTable(runner, 'schedule_slot', { columns: { name: { ...text(100), primary: true }, dueAt: { ...time(), primary: true } } });
    await createTable(runner, 'idempotency', {
      columns: {
        scope: { ...text(160), primary: true }, requestKey: { ...text(80), primary: true }, fingerprint: text(64),
        answer: longText(), createdAt: time(),
      },
      indices: [{ name: 'ix_idempotency_created', columns: ['createdAt'] }],
    });
    await createTable(runner, 'turn', { columns: { name: { ...text(40), primary: true } } });
    const [turn] = (await runner.query("SELECT name FROM turn WHERE name = 'outbox.relay'")) as unknown[];
    if (!turn) await runner.query("INSERT INTO turn (name) VALUES ('outbox.relay')");
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
