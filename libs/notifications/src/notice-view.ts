import type { Actor, Language } from '#kernel';
import { may } from '#platform';
import type { NoticeView } from './contract/notifications.views.js';
import { type Notice, textOf } from './domain/notice.js';
import { notificationsPolicy } from './notifications.policy.js';

export function noticeView(actor: Actor, notice: Omit<Notice, 'eventId' | 'shown' | 'deliveryId'>, language: Language): NoticeView {
  const { id, code, category, urgent, link, at, readAt } = notice;
  return {
    id, code, category, urgent, ...textOf(notice, language), link, at: at.toISOString(), readAt: readAt?.toISOString() ?? null,
    actions: readAt ? [] : may(notificationsPolicy, actor, notice, ['notifications.mark-read']),
  };
}
