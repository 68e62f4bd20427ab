import { Identity } from '#identity';
import { systemActor } from '#kernel';
import { Env, HandlesEvents, type LongHandler, type StoredEvent, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailDue } from '../contract/notifications.events.js';
import { letterOf } from '../domain/letter.js';
import { failMail, isOver, type MailDelivery, sendMail, type SkipReason, skipMail, startMail } from '../domain/mail-delivery.js';
import type { Notice } from '../domain/notice.js';
import { Mailer } from '../mail/mailer.js';
import { NotTaken, type Parcel } from '../mail/parcel.js';
import { MailDeliveryStore } from '../store/mail-delivery.store.js';
import { NoticeStore } from '../store/notice.store.js';
import { preferencesOf } from '../store/preferences.store.js';

/** With the house's pauses about twelve hours: a mail server may be away for a night. */
export const MAIL_ATTEMPTS = 10;

const actor = systemActor('notifications.send-mail');

/**
 * Sends a letter between two units of work. One that was sent is never sent again; a worker killed after the server took
 * the letter and before we noted it sends it once more, and it says the same, under the same Message-ID.
 */
@Injectable()
@HandlesEvents({
  name: 'notifications.send-mail', queue: 'mail', events: [MailDue], attempts: MAIL_ATTEMPTS, notBefore: ({ dueAt }: { dueAt: string }) => new Date(dueAt),
})
export class SendMail implements LongHandler<{ deliveryId: string }> {
  constructor(private readonly uow: UnitOfWork, private readonly identity: Identity, private readonly mailer: Mailer, private readonly env: Env) {}

  async work({ payload: { deliveryId } }: StoredEvent<{ deliveryId: string }>): Promise<void> {
    const parcel = await this.uow.run(actor, (tx) => this.pack(tx, deliveryId));
    if (!parcel) return;
    try {
      await this.mailer.send(parcel);
    } catch (error) {
      const final = error instanceof NotTaken && error.final;
      await this.uow.run(actor, (tx) => giveUp(tx, deliveryId, final));
      if (final) return;
      throw error;
    }
    await this.uow.run(actor, (tx) => change(tx, deliveryId, (delivery) => sendMail(delivery, { now: tx.now })));
  }

  /** Begins a try; answers nothing when there is nothing to send any more. */
  private async pack(tx: Tx, deliveryId: string): Promise<Parcel | undefined> {
    const store = new MailDeliveryStore(tx);
    const delivery = await store.lockById(deliveryId);
    if (isOver(delivery)) return undefined;
    const skip = async (reason: SkipReason) => void (await store.save(skipMail(delivery, { reason, now: tx.now })));
    const [first, ...others] = await stillNews(tx, delivery);
    if (!first) return skip('READ_ALREADY');
    if (this.mailer.off) return skip('MAIL_OFF');
    const address = (await this.identity.mailAddresses(tx, [delivery.personId])).get(delivery.personId);
    if (!address) return skip('NO_ADDRESS');
    const { startedAt } = await store.save(startMail(delivery, { now: tx.now }));
    const { displayName } = await this.identity.person(tx, delivery.personId);
    const { language } = (await preferencesOf(tx, [delivery.personId]))(delivery.personId);
    return { deliveryId, address, date: startedAt!, ...letterOf([first, ...others], { displayName, language, site: this.env.PUBLIC_URL?.replace(/\/+$/, '') }) };
  }
}

/** What was held back over night and has been read in the product since is no news any more. */
async function stillNews(tx: Tx, { id, heldUntil }: MailDelivery): Promise<Notice[]> {
  const notices = await new NoticeStore(tx).ofDelivery(id);
  return heldUntil ? notices.filter((one) => one.readAt === null) : notices;
}

const giveUp = (tx: Tx, deliveryId: string, final: boolean): Promise<void> =>
  change(tx, deliveryId, (delivery) => {
    if (final) return failMail(delivery, { reason: 'REFUSED', now: tx.now });
    return delivery.attempts >= MAIL_ATTEMPTS ? failMail(delivery, { reason: 'NO_SERVER', now: tx.now }) : delivery;
  });

async function change(tx: Tx, deliveryId: string, decide: (delivery: MailDelivery) => MailDelivery): Promise<void> {
  const store = new MailDeliveryStore(tx);
  const delivery = await store.lockById(deliveryId);
  const next = decide(delivery);
  if (next !== delivery) await store.save(next);
}
