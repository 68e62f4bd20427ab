import { asTime, asTimeOrNull, type Param, type Reader } from '#platform';
import type { Registration } from '../domain/registration.js';
import { fromJson, type Raw } from './raw.js';

/** A registration with its place on the waiting list. */
export type ListedRegistration = Registration & { readonly waitPosition: number | null };

const LISTED = `SELECT r.*, CASE WHEN r.waitTicket IS NULL THEN NULL ELSE
    (SELECT COUNT(*) FROM matchmaking_registration w WHERE w.eventId = r.eventId AND w.waitTicket <= r.waitTicket) END AS waitPosition
  FROM matchmaking_registration r WHERE`;

/** The registrations for which this constant condition holds. */
export async function registrationsWhere(reader: Reader, condition: string, params: readonly Param[]): Promise<ListedRegistration[]> {
  const rows = await reader.query<Raw<ListedRegistration>>(`${LISTED} ${condition}`, params);
  return rows.map((row) => ({
    ...row,
    interests: fromJson(row.interests),
    appliedAt: asTime(row.appliedAt),
    checkedInAt: asTimeOrNull(row.checkedInAt),
    waitPosition: row.waitPosition === null ? null : Number(row.waitPosition),
  }));
}
