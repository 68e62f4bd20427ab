import { createTable, flag, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1764000900000 implements MigrationInterface {
  name = 'Notifications1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'notice', {
      columns: {
        id: id(), eventId: ref(), personId: ref(), code: text(60), category: text(16), urgent: flag(), words: json(), link: text(200), shown: flag(),
        deliveryId: nullable(ref()), at: time(), readAt: nullable(time()),
      },
      indices: [
        { name: 'ux_notice_event', columns: ['eventId', 'personId'], unique: true },
        { name: 'ix_notice_person', columns: ['personId', 'shown', 'id'] },
        { name: 'ix_notice_unread', columns: ['personId', 'shown', 'readAt', 'id'] },
        { name: 'ix_notice_delivery', columns: ['deliveryId'] },
        { name: 'ix_notice_at', columns: ['at'] },
      ],
    });
    await createTable(runner, 'mail_delivery', {
      columns: {
        id: id(), personId: ref(), state: text(10), reason: nullable(text(20)), dueAt: time(), heldUntil: nullable(time()), startedAt: nullable(time()),
        attempts: integer(), finishedAt: nullable(time()), createdAt: time(), version: version(),
      },
      indices: [
        { name: 'ux_mail_delivery_held', columns: ['personId', 'heldUntil'], unique: true },
        { name: 'ix_mail_delivery_created', columns: ['createdAt'] },
      ],
    });
    await createTable(runner, 'notification_preferences', {
      columns: { id: id(), language: text(2), channels: json(), quietHours: nullable(json()) },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
