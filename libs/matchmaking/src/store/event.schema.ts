import { defineTable, id, integer, json, longText, nullable, ref, text, time, version } from '#platform';
import type { MatchmakingEvent } from '../domain/event.js';

export const EventSchema = defineTable<MatchmakingEvent>('matchmaking_event', {
  columns: {
    id: id(),
    officeId: ref(),
    officeName: text(200),
    coOrganisers: json(),
    title: text(80),
    kind: text(20),
    place: text(200),
    regionCode: nullable(text(6)),
    startsAt: time(),
    endsAt: time(),
    capacity: integer(),
    registrationOpensAt: time(),
    registrationClosesAt: time(),
    blocks: json(),
    tables: json(),
    requiredParties: json(),
    consentText: longText(),
    programme: nullable(longText()),
    state: text(20),
    openedAt: nullable(time()),
    finishedAt: nullable(time()),
    remindedAt: nullable(time()),
    cancelReason: nullable(text(500)),
    report: nullable(json()),
    createdAt: time(),
    version: version(),
  },
  indices: [
    { name: 'ix_matchmaking_event_start', columns: ['startsAt', 'id'] },
    { name: 'ix_matchmaking_event_state', columns: ['state', 'registrationClosesAt'] },
  ],
});

/** By which an office finds its events: the organiser and each co-organiser, kept with the event's own row. */
export interface OrganiserRow {
  readonly eventId: string;
  readonly organisationId: string;
}

export const OrganiserSchema = defineTable<OrganiserRow>('matchmaking_organiser', {
  columns: { organisationId: { ...ref(), primary: true }, eventId: { ...ref(), primary: true } },
  indices: [{ name: 'ix_matchmaking_organiser_event', columns: ['eventId'] }],
});
