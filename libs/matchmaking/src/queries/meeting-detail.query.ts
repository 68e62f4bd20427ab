import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform';
import type { MeetingView } from '../contract/meeting.views.js';
import { ReadableMeeting } from './readable-meeting.js';
import { ShowMeeting } from './show-meeting.js';

@Injectable()
export class MeetingDetailQuery {
  constructor(private readonly database: Database, private readonly readable: ReadableMeeting, private readonly showMeeting: ShowMeeting) {}

  async execute(actor: Actor, eventId: string, meetingId: string): Promise<MeetingView> {
    const { reader } = this.database;
    const event = await this.readable.eventOf(reader, actor, eventId, meetingId);
    return this.showMeeting.show(reader, actor, event, meetingId);
  }
}
