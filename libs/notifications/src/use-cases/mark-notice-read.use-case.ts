import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { NoticeView } from '../contract/notifications.views.js';
import { noticeMissing } from '../domain/notifications.problems.js';
import { noticeView } from '../notice-view.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { NoticeStore } from '../store/notice.store.js';
import { preferencesOf } from '../store/preferences.store.js';

/** Leaves no fact: what somebody has read is nobody else's business. */
@Injectable()
export class MarkNoticeReadUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, noticeId: string): Promise<NoticeView> {
    return this.uow.run(actor, async (tx) => {
      const notices = new NoticeStore(tx);
      const notice = await notices.byId(noticeId);
      authorize(notificationsPolicy, 'notifications.mark-read', actor, notice, noticeMissing);
      const read = { ...notice, readAt: notice.readAt ?? tx.now };
      await notices.markRead(read);
      const { language } = (await preferencesOf(tx, [actor.id]))(actor.id);
      return noticeView(actor, read, language);
    });
  }
}
