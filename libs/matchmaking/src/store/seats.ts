import { isDuplicate, newId, type Tx } from '#platform';
import type { Problem } from '#kernel';
import { participantBusy, tableTaken } from '../domain/matchmaking.problems.js';
import type { Meeting } from '../domain/meeting.js';
import type { Registration } from '../domain/registration.js';

/** Takes the slot for the table and each participant, or says who has it already. */
export async function takeSeats(tx: Tx, meeting: Meeting, participants: readonly Registration[]): Promise<void> {
  await take(tx, meeting, { registrationId: null, tableName: meeting.tableName }, () => tableTaken({ tableName: meeting.tableName }));
  for (const { id, holderName } of participants) {
    await take(tx, meeting, { registrationId: id, tableName: null }, () => participantBusy({ holderName }));
  }
}

export async function giveUpSeats(tx: Tx, meetingId: string): Promise<void> {
  await tx.execute('DELETE FROM meeting_seat WHERE meetingId = ?', [meetingId]);
}

async function take(
  tx: Tx, { id: meetingId, eventId, startsAt }: Meeting, seat: { registrationId: string | null; tableName: string | null }, taken: () => Problem,
): Promise<void> {
  try {
    await tx.execute(
      'INSERT INTO meeting_seat (id, meetingId, eventId, slotStart, registrationId, tableName) VALUES (?, ?, ?, ?, ?, ?)',
      [newId(), meetingId, eventId, startsAt, seat.registrationId, seat.tableName],
    );
  } catch (error) {
    throw isDuplicate(error) ? taken() : error;
  }
}
