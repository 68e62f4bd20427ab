import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ListEvents } from '../contract/event.requests.js';
import type { EventsPage } from '../contract/event.views.js';
import { listEvents } from './list-events.js';

/** The events that opened registration, for anybody. */
@Injectable()
export class PublicEventsQuery {
  constructor(private readonly database: Database) {}

  execute(list: ListEvents): Promise<EventsPage> {
    return listEvents(this.database.reader, { sql: 'e.openedAt IS NOT NULL', params: [] }, list);
  }
}
