import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { OpenRegistration } from '../contract/event.requests.js';
import type { EventView } from '../contract/event.views.js';
import { openRegistration } from '../domain/open-registration.js';
import { DecideOnEvent } from './decide-on-event.js';

@Injectable()
export class OpenRegistrationUseCase {
  constructor(private readonly decideOnEvent: DecideOnEvent) {}

  execute(actor: Actor, eventId: string, { registrationClosesAt }: OpenRegistration): Promise<EventView> {
    const closesAt = registrationClosesAt ? new Date(registrationClosesAt) : undefined;
    return this.decideOnEvent.execute(actor, eventId, 'matchmaking.open-registration', (event, { now }) => openRegistration(event, { closesAt, now }));
  }
}
