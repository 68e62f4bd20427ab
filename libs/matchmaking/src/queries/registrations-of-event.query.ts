import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database, decodeCursor, momentIn, pageOf, type Param } from '#platform';
import type { ListRegistrations } from '../contract/registration.requests.js';
import type { RegistrationsPage } from '../contract/registration.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { registrationsWhere } from './registration-rows.js';
import { ShowRegistration } from './show-registration.js';

/** All registrations of an event for its offices, in the order in which they came. */
@Injectable()
export class RegistrationsOfEventQuery {
  constructor(private readonly database: Database, private readonly showRegistration: ShowRegistration) {}

  async execute(actor: Actor, eventId: string, list: ListRegistrations): Promise<RegistrationsPage> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId);
    authorize(matchmakingPolicy, 'matchmaking.read-all', actor, { event }, eventMissing);
    const { sql, params } = conditionOf(eventId, list);
    const rows = await registrationsWhere(reader, `${sql} ORDER BY r.appliedAt, r.id LIMIT ?`, [...params, list.limit + 1]);
    const views = await this.showRegistration.views(reader, actor, event, rows);
    return pageOf(views, list.limit, (view) => view, (view) => [view.appliedAt, view.id]);
  }
}

function conditionOf(eventId: string, { state, party, cursor }: ListRegistrations): { sql: string; params: Param[] } {
  const [at, id] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const from = at === undefined ? [] : [momentIn(at), momentIn(at), String(id)];
  return {
    sql: ['r.eventId = ?', ...(state ? ['r.state = ?'] : []), ...(party ? ['r.party = ?'] : []),
      ...(from.length > 0 ? ['r.appliedAt >= ? AND (r.appliedAt > ? OR r.id > ?)'] : [])].join(' AND '),
    params: [eventId, ...(state ? [state] : []), ...(party ? [party] : []), ...from],
  };
}
