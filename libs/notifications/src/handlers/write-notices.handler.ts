import { Identity } from '#identity';
import { type EventHandler, HandlesEvents, newId, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../domain/notice.js';
import { toldEvents } from '../domain/notice-rules.js';
import { routeNotice } from '../domain/route-notice.js';
import { Mailer } from '../mail/mailer.js';
import { NoticeStore } from '../store/notice.store.js';
import { OutgoingMail } from '../store/outgoing-mail.js';
import { preferencesOf } from '../store/preferences.store.js';
import { Tell } from '../told/tell.js';

/** Writes what people are told of a fact, and what goes out by mail, in one transaction with the inbox: once for each of them. */
@Injectable()
@HandlesEvents({ name: 'notifications.write-notices', queue: 'notifications', events: toldEvents })
export class WriteNotices implements EventHandler {
  constructor(private readonly tell: Tell, private readonly identity: Identity, private readonly mailer: Mailer) {}

  async handle(event: StoredEvent, tx: Tx): Promise<void> {
    const tellings = await this.tell.about(event, tx);
    const personIds = tellings.flatMap((one) => one.personIds);
    if (personIds.length === 0) return;
    const preferences = await preferencesOf(tx, personIds);
    const addresses = await this.identity.mailAddresses(tx, personIds);
    const mail = new OutgoingMail(tx);
    const notices: Notice[] = [];
    for (const { rule, personIds: people, words, link } of tellings) {
      const { code, category, urgent = false } = rule;
      for (const personId of people) {
        const route = routeNotice(rule, { preferences: preferences(personId), hasAddress: addresses.has(personId), mailOff: this.mailer.off, at: event.at, now: tx.now });
        if (!route) continue;
        const deliveryId = await mail.take(personId, route.mail);
        notices.push({ id: newId(), eventId: event.id, personId, code, category, urgent, words, link, shown: route.shown, deliveryId, at: event.at, readAt: null });
      }
    }
    await mail.keep();
    await new NoticeStore(tx).addAll(notices);
  }
}
