import { Injectable } from '@nestjs/common';
import { Identity } from '#identity';
import type { Actor } from '#kernel';
import type { ChangeEvent } from '../contract/event.requests.js';
import type { EventView } from '../contract/event.views.js';
import { changeEvent } from '../domain/change-event.js';
import { MeetingStore } from '../store/meeting.store.js';
import { RegistrationStore } from '../store/registration.store.js';
import { DecideOnEvent } from './decide-on-event.js';
import { planOf } from './plan-of.js';

@Injectable()
export class ChangeEventUseCase {
  constructor(private readonly decideOnEvent: DecideOnEvent, private readonly identity: Identity) {}

  execute(actor: Actor, eventId: string, input: ChangeEvent): Promise<EventView> {
    return this.decideOnEvent.execute(actor, eventId, 'matchmaking.change', async (event, tx) => {
      const { taken: placesTaken } = await new RegistrationStore(tx).places(eventId);
      const booked = await new MeetingStore(tx).scheduledAt(eventId);
      return changeEvent(event, await planOf(tx, this.identity, input), { placesTaken, booked, now: tx.now });
    });
  }
}
