import { asTime, type Reader } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MatchmakingEvent } from './domain/event.js';
import { eventMissing, meetingMissing, registrationMissing } from './domain/matchmaking.problems.js';
import type { Meeting } from './domain/meeting.js';
import type { Registration } from './domain/registration.js';

export type EventBrief = Pick<MatchmakingEvent, 'id' | 'title' | 'state' | 'officeId' | 'place' | 'startsAt' | 'cancelReason'>;
/** Nothing of its check-in code. */
export type RegistrationBrief = Pick<Registration, 'id' | 'eventId' | 'organisationId' | 'teamId' | 'registeredBy' | 'holderName' | 'rejectionReason'>;
export type MeetingBrief = Pick<Meeting, 'id' | 'eventId' | 'startsAt' | 'tableName' | 'cancelNote'>;

type Raw<Brief> = Omit<Brief, 'startsAt'> & { readonly startsAt: Date | string };

const EVENT = 'SELECT id, title, state, officeId, place, startsAt, cancelReason FROM matchmaking_event WHERE id = ?';
const REGISTRATIONS = 'SELECT r.id, r.eventId, r.organisationId, r.teamId, r.registeredBy, r.holderName, r.rejectionReason FROM matchmaking_registration r';
const MEETING = 'SELECT id, eventId, startsAt, tableName, cancelNote FROM meeting WHERE id = ?';

/** What other contexts may ask about events, in a unit of work or outside of one. */
@Injectable()
export class Matchmaking {
  async event(reader: Reader, id: string): Promise<EventBrief> {
    const [row] = await reader.query<Raw<EventBrief>>(EVENT, [id]);
    if (!row) throw eventMissing();
    return { ...row, startsAt: asTime(row.startsAt) };
  }

  async registration(reader: Reader, id: string): Promise<RegistrationBrief> {
    const [row] = await reader.query<RegistrationBrief>(`${REGISTRATIONS} WHERE r.id = ?`, [id]);
    if (!row) throw registrationMissing();
    return row;
  }

  /** Those that were neither refused nor taken back. */
  liveRegistrations(reader: Reader, eventId: string): Promise<RegistrationBrief[]> {
    return reader.query(`${REGISTRATIONS} WHERE r.eventId = ? AND r.liveHolder IS NOT NULL ORDER BY r.id`, [eventId]);
  }

  async meeting(reader: Reader, id: string): Promise<MeetingBrief> {
    const [row] = await reader.query<Raw<MeetingBrief>>(MEETING, [id]);
    if (!row) throw meetingMissing();
    return { ...row, startsAt: asTime(row.startsAt) };
  }

  participants(reader: Reader, meetingId: string): Promise<RegistrationBrief[]> {
    return reader.query(`${REGISTRATIONS} JOIN meeting_participant p ON p.registrationId = r.id WHERE p.meetingId = ? ORDER BY r.id`, [meetingId]);
  }
}
