import type { Actor } from '#kernel';
import { asTime, asTimeOrNull, Database, decodeCursor, pageOf, type Param, permit } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ListNotices } from '../contract/notifications.requests.js';
import type { NoticePageView } from '../contract/notifications.views.js';
import type { Notice } from '../domain/notice.js';
import type { Words } from '../domain/notice-rule.js';
import { noticeView } from '../notice-view.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { preferencesOf } from '../store/preferences.store.js';
import { unreadCount } from './unread-count.js';

type Shown = Pick<Notice, 'id' | 'personId' | 'code' | 'category' | 'link'>;
type Row = Shown & { readonly urgent: number; readonly words: string; readonly at: Date | string; readonly readAt: Date | string | null };

const SELECT = 'SELECT id, personId, code, category, urgent, words, link, at, readAt FROM notice WHERE personId = ? AND shown = 1';

/** What one has been told, the latest first, in one's own language of today. */
@Injectable()
export class MyNoticesQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { limit, cursor, unread }: ListNotices): Promise<NoticePageView> {
    permit(notificationsPolicy, 'notifications.list', actor, undefined);
    const { reader } = this.database;
    const { language } = (await preferencesOf(reader, [actor.id]))(actor.id);
    const params: Param[] = [actor.id];
    if (cursor) params.push(decodeCursor(cursor, 1)[0]!);
    const rows = await this.database.read<Row>(
      `${SELECT}${unread === undefined ? '' : unread ? ' AND readAt IS NULL' : ' AND readAt IS NOT NULL'}${cursor ? ' AND id < ?' : ''} ORDER BY id DESC LIMIT ?`, [...params, limit + 1],
    );
    const waiting = await unreadCount(reader, actor.id);
    return {
      ...pageOf(rows, limit, (row) => noticeView(actor, noticeIn(row), language), (row) => [row.id]),
      unread: waiting, actions: waiting > 0 ? ['notifications.mark-all-read'] : [],
    };
  }
}

const noticeIn = ({ urgent, words, at, readAt, ...row }: Row) =>
  ({ ...row, urgent: Boolean(urgent), words: JSON.parse(words) as Words, at: asTime(at), readAt: asTimeOrNull(readAt) });
