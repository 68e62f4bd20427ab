import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { asTime, Database } from '#platform';
import type { OutcomeHistoryView } from '../contract/meeting.views.js';
import type { RecordedOutcome } from '../domain/meeting.js';
import type { Raw } from './raw.js';
import { ReadableMeeting } from './readable-meeting.js';
import { outcomeView } from './show-meeting.js';

const HISTORY = 'SELECT o.* FROM meeting_outcome o JOIN meeting m ON m.id = o.meetingId WHERE m.id = ? AND m.eventId = ? ORDER BY o.number DESC LIMIT 100';

/** What was stated about a meeting's result, with every correction. */
@Injectable()
export class OutcomeHistoryQuery {
  constructor(private readonly database: Database, private readonly readable: ReadableMeeting) {}

  async execute(actor: Actor, eventId: string, meetingId: string): Promise<OutcomeHistoryView> {
    const { reader } = this.database;
    await this.readable.eventOf(reader, actor, eventId, meetingId);
    const rows = await reader.query<Raw<RecordedOutcome>>(HISTORY, [meetingId, eventId]);
    return { items: rows.map((row) => outcomeView({ ...row, amountFen: row.amountFen === null ? null : Number(row.amountFen), recordedAt: asTime(row.recordedAt) })) };
  }
}
