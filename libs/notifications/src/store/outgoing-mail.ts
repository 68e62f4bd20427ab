import type { DomainEvent } from '#kernel';
import { newId, type Tx } from '#platform';
import { type MailDelivery, mailDue, mailSkipped, takesMore } from '../domain/mail-delivery.js';
import type { Route } from '../domain/route-notice.js';
import { MailDeliveryStore } from './mail-delivery.store.js';

/** The letters that the notices of one fact bring about. */
export class OutgoingMail {
  private readonly deliveries: MailDelivery[] = [];
  private readonly events: DomainEvent<any>[] = [];
  private readonly store: MailDeliveryStore;

  constructor(private readonly tx: Tx) {
    this.store = new MailDeliveryStore(tx);
  }

  /** The letter in which this person's notice goes; answers its id. */
  async take(personId: string, mail: Route['mail']): Promise<string> {
    const facts = { id: newId(), personId, now: this.tx.now };
    if ('skipped' in mail) return this.begin(mailSkipped({ ...facts, reason: mail.skipped }));
    const held = mail.heldUntil && (await this.store.lockHeld(personId, mail.heldUntil));
    if (held && takesMore(held)) return held.id;
    // What comes while that letter is on its way goes alone, and at once: the quiet hours are over.
    const { next, events } = mailDue({ ...facts, heldUntil: held ? null : mail.heldUntil });
    return this.begin(next, events);
  }

  async keep(): Promise<void> {
    await this.tx.publish(this.events);
    await this.store.addAll(this.deliveries);
  }

  private begin(delivery: MailDelivery, events: readonly DomainEvent<any>[] = []): string {
    this.deliveries.push(delivery);
    this.events.push(...events);
    return delivery.id;
  }
}
