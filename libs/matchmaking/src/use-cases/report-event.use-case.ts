import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { EventView } from '../contract/event.views.js';
import { reportEvent } from '../domain/report-event.js';
import { MeetingStore } from '../store/meeting.store.js';
import { RegistrationStore } from '../store/registration.store.js';
import { DecideOnEvent } from './decide-on-event.js';

@Injectable()
export class ReportEventUseCase {
  constructor(private readonly decideOnEvent: DecideOnEvent) {}

  execute(actor: Actor, eventId: string): Promise<EventView> {
    return this.decideOnEvent.execute(actor, eventId, 'matchmaking.report', async (event, tx) => {
      const present = await new RegistrationStore(tx).inStates(eventId, ['CHECKED_IN']);
      return reportEvent(event, { present, meetings: await new MeetingStore(tx).settled(eventId), now: tx.now });
    });
  }
}
