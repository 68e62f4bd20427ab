import { defineTable, flag, id, json, nullable, ref, text, time } from '#platform';
import type { Notice } from '../domain/notice.js';

export const NoticeSchema = defineTable<Notice>('notice', {
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
