import { Store, type Tx } from '#platform';
import { meetingMissing } from '../domain/matchmaking.problems.js';
import type { Meeting, RecordedOutcome, Speaker } from '../domain/meeting.js';
import type { Registration } from '../domain/registration.js';
import type { Settled } from '../domain/report-event.js';
import { MeetingSchema, OutcomeSchema } from './meeting.schema.js';
import { RegistrationStore } from './registration.store.js';
import { giveUpSeats, takeSeats } from './seats.js';

/** Meetings of an event whose row the unit of work holds. A meeting that is on holds its seats. */
export class MeetingStore extends Store<Meeting> {
  constructor(tx: Tx) {
    super(tx, MeetingSchema, meetingMissing);
  }

  async ofEvent(eventId: string, id: string): Promise<Meeting> {
    const meeting = await this.findOne({ id, eventId });
    if (!meeting) throw meetingMissing();
    return meeting;
  }

  async schedule(meeting: Meeting, participants: readonly Registration[]): Promise<Meeting> {
    for (const { id } of participants) {
      await this.tx.execute('INSERT INTO meeting_participant (meetingId, registrationId) VALUES (?, ?)', [meeting.id, id]);
    }
    await takeSeats(this.tx, meeting, participants);
    return this.add(meeting);
  }

  async move(meeting: Meeting): Promise<Meeting> {
    await giveUpSeats(this.tx, meeting.id);
    await takeSeats(this.tx, meeting, await this.participants(meeting.id));
    return this.save(meeting);
  }

  async callOff(meeting: Meeting): Promise<Meeting> {
    await giveUpSeats(this.tx, meeting.id);
    return this.save(meeting);
  }

  async record(meeting: Meeting, outcome: RecordedOutcome): Promise<Meeting> {
    await this.tx.manager.createQueryBuilder().insert().into(OutcomeSchema).values(outcome).updateEntity(false).execute();
    return this.save(meeting);
  }

  /** Who made the statement of its outcome that counts. */
  async lastSpeaker({ id: meetingId, outcomes: number }: Meeting): Promise<Speaker | null> {
    return (await this.tx.manager.findOne(OutcomeSchema, { where: { meetingId, number } }))?.statedBy ?? null;
  }

  async participants(meetingId: string): Promise<Registration[]> {
    const rows = await this.tx.query<{ registrationId: string }>(
      'SELECT registrationId FROM meeting_participant WHERE meetingId = ? ORDER BY registrationId', [meetingId],
    );
    const registrations = new RegistrationStore(this.tx);
    return Promise.all(rows.map(({ registrationId }) => registrations.byId(registrationId)));
  }

  scheduledAt(eventId: string): Promise<Meeting[]> {
    return this.find({ eventId, state: 'SCHEDULED' });
  }

  async scheduledWith(registrationId: string): Promise<Meeting[]> {
    const rows = await this.tx.query<{ id: string }>(
      "SELECT m.id FROM meeting_participant p JOIN meeting m ON m.id = p.meetingId WHERE p.registrationId = ? AND m.state = 'SCHEDULED' ORDER BY m.id", [registrationId],
    );
    return Promise.all(rows.map(({ id }) => this.byId(id)));
  }

  async outstanding(eventId: string): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }>(
      "SELECT id FROM meeting WHERE eventId = ? AND (state = 'SCHEDULED' OR (state = 'HELD' AND outcomes = 0)) ORDER BY startsAt, id", [eventId],
    );
    return rows.map(({ id }) => id);
  }

  async settled(eventId: string): Promise<Settled[]> {
    const meetings = await this.find({ eventId });
    const recorded = await this.tx.manager.find(OutcomeSchema, { where: { eventId } });
    return meetings.map(({ id, state, outcomes }) => ({
      state,
      result: recorded.find((one) => one.meetingId === id && one.number === outcomes) ?? null,
    }));
  }
}
