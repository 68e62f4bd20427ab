import { defineTable, id, integer, nullable, ref, text, time, version } from '#platform';
import type { MailDelivery } from '../domain/mail-delivery.js';

export const MailDeliverySchema = defineTable<MailDelivery>('mail_delivery', {
  columns: {
    id: id(), personId: ref(), state: text(10), reason: nullable(text(20)), dueAt: time(), heldUntil: nullable(time()), startedAt: nullable(time()),
    attempts: integer(), finishedAt: nullable(time()), createdAt: time(), version: version(),
  },
  indices: [
    { name: 'ux_mail_delivery_held', columns: ['personId', 'heldUntil'], unique: true },
    { name: 'ix_mail_delivery_created', columns: ['createdAt'] },
  ],
});
