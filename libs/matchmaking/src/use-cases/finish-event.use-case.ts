import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { EventView } from '../contract/event.views.js';
import { finishEvent } from '../domain/advance-event.js';
import { DecideOnEvent } from './decide-on-event.js';

@Injectable()
export class FinishEventUseCase {
  constructor(private readonly decideOnEvent: DecideOnEvent) {}

  execute(actor: Actor, eventId: string): Promise<EventView> {
    return this.decideOnEvent.execute(actor, eventId, 'matchmaking.finish', (event, { now }) => finishEvent(event, { now }));
  }
}
