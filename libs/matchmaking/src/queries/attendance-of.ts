import type { Reader } from '#platform';
import type { AttendanceView } from '../contract/event.views.js';
import type { Party } from '../contract/matchmaking.events.js';
import type { RegistrationState } from '../domain/registration.js';

const COUNTS = 'SELECT party, state, COUNT(*) AS registrations FROM matchmaking_registration WHERE eventId = ? GROUP BY party, state';

export async function attendanceOf(reader: Reader, eventId: string): Promise<AttendanceView> {
  const rows = await reader.query<{ party: Party; state: RegistrationState; registrations: number | string }>(COUNTS, [eventId]);
  const count = (states: readonly RegistrationState[], party?: Party) =>
    rows.filter((row) => states.includes(row.state) && (!party || row.party === party)).reduce((sum, row) => sum + Number(row.registrations), 0);
  const placed = ['APPROVED', 'CHECKED_IN'] as const;
  return {
    places: count(placed), waiting: count(['WAITLISTED']), checkedIn: count(['CHECKED_IN']),
    enterprises: count(placed, 'ENTERPRISE'), schools: count(placed, 'SCHOOL'), banks: count(placed, 'BANK'),
  };
}
