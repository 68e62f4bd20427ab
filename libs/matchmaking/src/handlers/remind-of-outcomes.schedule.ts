import { Injectable } from '@nestjs/common';
import { RunsEvery, type ScheduledWork, type Tx } from '#platform';
import { OUTCOMES_WITHIN_DAYS, remindOfOutcomes } from '../domain/remind-of-outcomes.js';
import { EventStore } from '../store/event.store.js';
import { MeetingStore } from '../store/meeting.store.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Tells once of each finished event whose meetings still lack outcomes some days later. */
@Injectable()
@RunsEvery({ name: 'matchmaking.remind-of-outcomes', queue: 'matchmaking', everySeconds: 3600 })
export class RemindOfOutcomes implements ScheduledWork {
  async run(slot: Date, tx: Tx): Promise<void> {
    const store = new EventStore(tx);
    for (const id of await store.idsToRemind(new Date(slot.getTime() - OUTCOMES_WITHIN_DAYS * DAY_MS))) {
      const event = await store.lockById(id);
      if (event.state !== 'OUTCOMES_DUE' || event.remindedAt !== null) continue;
      const { next, events } = remindOfOutcomes(event, { outstanding: await new MeetingStore(tx).outstanding(id), now: tx.now });
      await tx.publish(events);
      await store.save(next);
    }
  }
}
