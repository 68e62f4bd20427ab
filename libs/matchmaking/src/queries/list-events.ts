import { asTime, decodeCursor, momentIn, type Param, pageOf, type Reader } from '#platform';
import { regionLevel } from '#reference';
import type { ListEvents } from '../contract/event.requests.js';
import type { EventCardView, EventsPage } from '../contract/event.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import type { Raw } from './raw.js';

type Row = Raw<Omit<MatchmakingEvent, 'coOrganisers' | 'blocks' | 'tables' | 'requiredParties' | 'report'>> & { readonly places: number | string };

/** A piece of a WHERE with the values it takes. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

const CARDS = `SELECT e.id, e.title, e.kind, e.state, e.officeId, e.officeName, e.place, e.regionCode, e.startsAt, e.endsAt,
    e.registrationOpensAt, e.registrationClosesAt, e.capacity,
    (SELECT COUNT(*) FROM matchmaking_registration r WHERE r.eventId = e.id AND r.state IN ('APPROVED', 'CHECKED_IN')) AS places
  FROM matchmaking_event e WHERE`;

/** One page of the events within a scope, filtered and sorted as asked. */
export async function listEvents(reader: Reader, scope: Condition, list: ListEvents): Promise<EventsPage> {
  const conditions = [scope, ...filters(list), ...after(list)];
  const order = list.sort === 'startsAt' ? 'ASC' : 'DESC';
  const rows = await reader.query<Row>(
    `${CARDS} ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY e.startsAt ${order}, e.id ${order} LIMIT ?`,
    [...conditions.flatMap(({ params }) => params), list.limit + 1],
  );
  return pageOf(rows, list.limit, cardOf, (row) => [asTime(row.startsAt).toISOString(), row.id]);
}

function filters({ kind, state, region }: ListEvents): Condition[] {
  return [
    ...(kind ? [{ sql: 'e.kind = ?', params: [kind] }] : []),
    ...(state ? [{ sql: 'e.state = ?', params: [state] }] : []),
    ...(region ? [{ sql: 'e.regionCode BETWEEN ? AND ?', params: [region, lastBelow(region)] }] : []),
  ];
}

/** 430000 and all that begins with 43; 430100 and all that begins with 4301. */
function lastBelow(region: string): string {
  const digits = { province: 2, prefecture: 4, county: 6 }[regionLevel(region)];
  return region.slice(0, digits).padEnd(6, '9');
}

function after({ cursor, sort }: ListEvents): Condition[] {
  if (cursor === undefined) return [];
  const [at, id] = decodeCursor(cursor, 2);
  const beyond = sort === 'startsAt' ? '>' : '<';
  const startsAt = momentIn(at!);
  return [{ sql: `e.startsAt ${beyond}= ? AND (e.startsAt ${beyond} ? OR e.id ${beyond} ?)`, params: [startsAt, startsAt, String(id)] }];
}

function cardOf(row: Row): EventCardView {
  const { id, title, kind, state, officeId, officeName, place, regionCode, capacity, places } = row;
  return {
    id, title, kind, state, place, regionCode, capacity, places: Number(places),
    office: { organisationId: officeId, name: officeName },
    startsAt: asTime(row.startsAt).toISOString(), endsAt: asTime(row.endsAt).toISOString(),
    registrationOpensAt: asTime(row.registrationOpensAt).toISOString(), registrationClosesAt: asTime(row.registrationClosesAt).toISOString(),
  };
}
