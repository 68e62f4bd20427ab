import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database, type PageRequest } from '#platform';
import type { MeetingsPage } from '../contract/meeting.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { meetingPage } from './meeting-page.js';
import { OwnRegistrations } from './own-registrations.js';
import { ShowMeeting } from './show-meeting.js';

/** The viewer's own agenda at an event. */
@Injectable()
export class MyMeetingsQuery {
  constructor(private readonly database: Database, private readonly own: OwnRegistrations, private readonly showMeeting: ShowMeeting) {}

  async execute(actor: Actor, eventId: string, page: PageRequest): Promise<MeetingsPage> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId);
    authorize(matchmakingPolicy, 'matchmaking.list-own', actor, { event }, eventMissing);
    const mine = (await this.own.at(reader, actor, eventId)).map(({ id }) => id);
    if (mine.length === 0) return { items: [], next: null };
    const condition = `EXISTS (SELECT 1 FROM meeting_participant x WHERE x.meetingId = m.id AND x.registrationId IN (${mine.map(() => '?').join(', ')}))`;
    return meetingPage(reader, this.showMeeting, actor, event, page, condition, mine);
  }
}
