import { insertRows, isDuplicate, StartAgain, Store, type Tx } from '#platform';
import type { MailDelivery } from '../domain/mail-delivery.js';
import { noticeMissing } from '../domain/notifications.problems.js';
import { MailDeliverySchema } from './mail-delivery.schema.js';

const COLUMNS = ['id', 'personId', 'state', 'reason', 'dueAt', 'heldUntil', 'startedAt', 'attempts', 'finishedAt', 'createdAt', 'version'];

export class MailDeliveryStore extends Store<MailDelivery> {
  constructor(tx: Tx) {
    super(tx, MailDeliverySchema, noticeMissing);
  }

  async addAll(deliveries: readonly MailDelivery[]): Promise<void> {
    try {
      await insertRows(this.tx, 'mail_delivery', COLUMNS, deliveries.map((one) => [
        one.id, one.personId, one.state, one.reason, one.dueAt, one.heldUntil, one.startedAt, one.attempts, one.finishedAt, one.createdAt, one.version,
      ]));
    } catch (error) {
      throw isDuplicate(error) ? new StartAgain('another fact has just begun the letter of these quiet hours') : error;
    }
  }

  /** The letter of these quiet hours, held: it may be about to be sent. */
  async lockHeld(personId: string, heldUntil: Date): Promise<MailDelivery | undefined> {
    const [row] = await this.tx.query<{ id: string }>(`SELECT id FROM mail_delivery WHERE personId = ? AND heldUntil = ?${this.tx.rowLock}`, [personId, heldUntil]);
    return row && this.byId(row.id);
  }
}
