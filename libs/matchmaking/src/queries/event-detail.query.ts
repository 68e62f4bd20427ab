import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import type { EventView } from '../contract/event.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { ShowEvent } from './show-event.js';

@Injectable()
export class EventDetailQuery {
  constructor(private readonly database: Database, private readonly showEvent: ShowEvent) {}

  async execute(actor: Actor, eventId: string): Promise<EventView> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId);
    authorize(matchmakingPolicy, 'matchmaking.read', actor, { event }, eventMissing);
    return this.showEvent.view(reader, actor, event);
  }
}
