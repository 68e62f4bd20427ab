import { insertRows, type Tx } from '#platform';
import type { Notice } from '../domain/notice.js';
import { noticeMissing } from '../domain/notifications.problems.js';
import { NoticeSchema } from './notice.schema.js';

const COLUMNS = ['id', 'eventId', 'personId', 'code', 'category', 'urgent', 'words', 'link', 'shown', 'deliveryId', 'at', 'readAt'];

export class NoticeStore {
  constructor(private readonly tx: Tx) {}

  addAll(notices: readonly Notice[]): Promise<void> {
    return insertRows(this.tx, 'notice', COLUMNS, notices.map((one) => [
      one.id, one.eventId, one.personId, one.code, one.category, one.urgent, JSON.stringify(one.words), one.link, one.shown, one.deliveryId, one.at, one.readAt,
    ]));
  }

  async byId(id: string): Promise<Notice> {
    const notice = await this.tx.manager.findOne(NoticeSchema, { where: { id } });
    if (!notice) throw noticeMissing();
    return notice;
  }

  /** Those that a letter is about, oldest first. */
  ofDelivery(deliveryId: string): Promise<Notice[]> {
    return this.tx.manager.find(NoticeSchema, { where: { deliveryId }, order: { id: 'ASC' } });
  }

  async markRead({ id, readAt }: Notice): Promise<void> {
    await this.tx.execute('UPDATE notice SET readAt = ? WHERE id = ? AND readAt IS NULL', [readAt, id]);
  }

  /** Up to and with the newest that the reader has seen; what comes while he reads stays unread. */
  async markAllRead(personId: string, upTo: string, at: Date): Promise<void> {
    await this.tx.execute('UPDATE notice SET readAt = ? WHERE personId = ? AND shown = 1 AND readAt IS NULL AND id <= ?', [at, personId, upTo]);
  }
}
