import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import type { ListMeetings } from '../contract/meeting.requests.js';
import type { MeetingsPage } from '../contract/meeting.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { meetingPage } from './meeting-page.js';
import { ShowMeeting } from './show-meeting.js';

const OUTSTANDING = "(m.state = 'SCHEDULED' OR (m.state = 'HELD' AND m.outcomes = 0))";

/** The agenda of an event for its offices; with `outstanding` the list of outcomes that are due. */
@Injectable()
export class MeetingsOfEventQuery {
  constructor(private readonly database: Database, private readonly showMeeting: ShowMeeting) {}

  async execute(actor: Actor, eventId: string, list: ListMeetings): Promise<MeetingsPage> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId);
    authorize(matchmakingPolicy, 'matchmaking.read-all', actor, { event }, eventMissing);
    const condition = [...(list.state ? ['m.state = ?'] : []), list.outstanding ? OUTSTANDING : '1 = 1'].join(' AND ');
    return meetingPage(reader, this.showMeeting, actor, event, list, condition, list.state ? [list.state] : []);
  }
}
