import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { TeamDisbanded } from '#teams/events';
import { endRegistration, mayStillEnd } from '../domain/end-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

/** A team that is no more gives its places back, as long as the events are still to come or going on. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.release-disbanded-team', queue: 'matchmaking', events: [TeamDisbanded] })
export class ReleaseDisbandedTeam implements EventHandler<{ teamId: string }> {
  async handle({ payload: { teamId } }: StoredEvent<{ teamId: string }>, tx: Tx): Promise<void> {
    const registrations = new RegistrationStore(tx);
    for (const eventId of await registrations.eventsWith(teamId)) {
      const event = await new EventStore(tx).lockById(eventId);
      const registration = await registrations.liveOf(eventId, teamId);
      if (!registration || !mayStillEnd(event, registration)) continue;
      const { next, events } = endRegistration(registration, { now: tx.now });
      await tx.publish(events);
      await registrations.save(next);
    }
  }
}
