import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { EventCancelled, RegistrationCancelled } from '../contract/matchmaking.events.js';
import { callOff } from '../domain/settle-meeting.js';
import { EventStore } from '../store/event.store.js';
import { MeetingStore } from '../store/meeting.store.js';

interface Payload {
  readonly eventId: string;
  readonly registrationId?: string;
}

/** Without one of its participants, or without the event, a meeting does not take place; its slot and table are free again. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.call-off-meetings', queue: 'matchmaking', events: [RegistrationCancelled, EventCancelled] })
export class CallOffMeetings implements EventHandler<Payload> {
  async handle({ payload: { eventId, registrationId } }: StoredEvent<Payload>, tx: Tx): Promise<void> {
    await new EventStore(tx).lockById(eventId);
    const meetings = new MeetingStore(tx);
    const affected = registrationId ? await meetings.scheduledWith(registrationId) : await meetings.scheduledAt(eventId);
    for (const meeting of affected) {
      const { next, events } = callOff(meeting, { cause: registrationId ? 'PARTICIPANT_CANCELLED' : 'EVENT_CANCELLED', now: tx.now });
      await tx.publish(events);
      await meetings.callOff(next);
    }
  }
}
