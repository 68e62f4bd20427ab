import type { Actor } from '#kernel';
import { permit, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MarkAllRead } from '../contract/notifications.requests.js';
import type { UnreadView } from '../contract/notifications.views.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { unreadCount } from '../queries/unread-count.js';
import { NoticeStore } from '../store/notice.store.js';

@Injectable()
export class MarkAllReadUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, { upTo }: MarkAllRead): Promise<UnreadView> {
    return this.uow.run(actor, async (tx) => {
      permit(notificationsPolicy, 'notifications.mark-all-read', actor, undefined);
      await new NoticeStore(tx).markAllRead(actor.id, upTo.toLowerCase(), tx.now);
      return { unread: await unreadCount(tx, actor.id) };
    });
  }
}
