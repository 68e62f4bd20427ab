import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { EventCancelled } from '../contract/matchmaking.events.js';
import { endRegistration } from '../domain/end-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

/** Nobody stays registered for an event that was called off. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.end-registrations', queue: 'matchmaking', events: [EventCancelled] })
export class EndRegistrations implements EventHandler<{ eventId: string }> {
  async handle({ payload: { eventId } }: StoredEvent<{ eventId: string }>, tx: Tx): Promise<void> {
    await new EventStore(tx).lockById(eventId);
    const registrations = new RegistrationStore(tx);
    for (const registration of await registrations.inStates(eventId, ['APPLIED', 'WAITLISTED', 'APPROVED'])) {
      const { next, events } = endRegistration(registration, { now: tx.now });
      await tx.publish(events);
      await registrations.save(next);
    }
  }
}
