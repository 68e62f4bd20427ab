import type { ProblemOf } from '#kernel';
import { asTime, asTimeOrNull, type Reader } from '#platform';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { fromJson, type Raw } from './raw.js';

/** What lies within an event says of an absent event that itself is missing: then the answer tells nothing about the event. */
export async function eventById(reader: Reader, id: string, missing: ProblemOf = eventMissing): Promise<MatchmakingEvent> {
  const [row] = await reader.query<Raw<MatchmakingEvent>>('SELECT * FROM matchmaking_event WHERE id = ?', [id]);
  if (!row) throw missing();
  return {
    ...row,
    coOrganisers: fromJson(row.coOrganisers), blocks: fromJson(row.blocks), tables: fromJson(row.tables),
    requiredParties: fromJson(row.requiredParties), report: row.report === null ? null : fromJson(row.report),
    startsAt: asTime(row.startsAt), endsAt: asTime(row.endsAt),
    registrationOpensAt: asTime(row.registrationOpensAt), registrationClosesAt: asTime(row.registrationClosesAt),
    openedAt: asTimeOrNull(row.openedAt), finishedAt: asTimeOrNull(row.finishedAt), remindedAt: asTimeOrNull(row.remindedAt),
    createdAt: asTime(row.createdAt),
  };
}
