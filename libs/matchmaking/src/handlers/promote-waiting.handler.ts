import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { EventChanged, RegistrationCancelled } from '../contract/matchmaking.events.js';
import { placeIsFree, promoteRegistration } from '../domain/approve-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

/** A place that became free goes to the first who waits; a larger capacity frees several. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.promote-waiting', queue: 'matchmaking', events: [RegistrationCancelled, EventChanged] })
export class PromoteWaiting implements EventHandler<{ eventId: string }> {
  async handle({ payload: { eventId } }: StoredEvent<{ eventId: string }>, tx: Tx): Promise<void> {
    const event = await new EventStore(tx).lockById(eventId);
    const registrations = new RegistrationStore(tx);
    while (placeIsFree(event, await registrations.places(eventId))) {
      const first = await registrations.firstWaiting(eventId);
      const { next, events } = promoteRegistration(first, { code: await registrations.freeCode(eventId), now: tx.now });
      await tx.publish(events);
      await registrations.save(next);
    }
  }
}
