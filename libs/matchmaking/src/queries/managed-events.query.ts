import { Injectable } from '@nestjs/common';
import { type Actor, officesOf } from '#kernel';
import { Database, permit } from '#platform';
import type { ListEvents } from '../contract/event.requests.js';
import type { EventsPage } from '../contract/event.views.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { listEvents } from './list-events.js';

/** The events that the viewer's offices organise, alone or with others. */
@Injectable()
export class ManagedEventsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, list: ListEvents): Promise<EventsPage> {
    permit(matchmakingPolicy, 'matchmaking.list-managed', actor, undefined);
    const offices = officesOf(actor);
    const scope = {
      sql: `EXISTS (SELECT 1 FROM matchmaking_organiser o WHERE o.eventId = e.id AND o.organisationId IN (${offices.map(() => '?').join(', ')}))`,
      params: offices,
    };
    return listEvents(this.database.reader, scope, list);
  }
}
