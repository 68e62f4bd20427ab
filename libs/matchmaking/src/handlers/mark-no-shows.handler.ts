import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { EventFinished } from '../contract/matchmaking.events.js';
import { missRegistration } from '../domain/end-registration.js';
import { markMissed } from '../domain/settle-meeting.js';
import { EventStore } from '../store/event.store.js';
import { MeetingStore } from '../store/meeting.store.js';
import { RegistrationStore } from '../store/registration.store.js';

/** Who had a place and never came is a no-show when the event is over, and so is each meeting that waited for them. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.mark-no-shows', queue: 'matchmaking', events: [EventFinished] })
export class MarkNoShows implements EventHandler<{ eventId: string }> {
  async handle({ payload: { eventId } }: StoredEvent<{ eventId: string }>, tx: Tx): Promise<void> {
    await new EventStore(tx).lockById(eventId);
    const registrations = new RegistrationStore(tx);
    for (const registration of await registrations.inStates(eventId, ['APPROVED'])) {
      const { next, events } = missRegistration(registration, { now: tx.now });
      await tx.publish(events);
      await registrations.save(next);
      await missMeetingsOf(registration.id, tx);
    }
  }
}

async function missMeetingsOf(registrationId: string, tx: Tx): Promise<void> {
  const meetings = new MeetingStore(tx);
  for (const meeting of await meetings.scheduledWith(registrationId)) {
    const { next, events } = markMissed(meeting, { now: tx.now });
    await tx.publish(events);
    await meetings.save(next);
  }
}
