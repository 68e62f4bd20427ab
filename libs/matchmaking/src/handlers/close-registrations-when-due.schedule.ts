import { Injectable } from '@nestjs/common';
import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { closeRegistration } from '../domain/advance-event.js';
import { EventStore } from '../store/event.store.js';

/** Registration ends by itself at the end of its window. */
@Injectable()
@RunsEvery({ name: 'matchmaking.close-registrations-when-due', queue: 'matchmaking', everySeconds: 30 })
export class CloseRegistrationsWhenDue implements ScheduledWork {
  async run(slot: Date, tx: Tx): Promise<void> {
    const store = new EventStore(tx);
    for (const id of await store.idsToClose(slot)) {
      const event = await store.lockById(id);
      // The office may have closed it or moved the end in between.
      if (event.state !== 'REG_OPEN' || event.registrationClosesAt > slot) continue;
      const { next, events } = closeRegistration(event, { now: tx.now });
      await tx.publish(events);
      await store.save(next);
    }
  }
}
