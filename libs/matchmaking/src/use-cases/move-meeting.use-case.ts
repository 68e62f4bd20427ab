import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { PlaceMeeting } from '../contract/meeting.requests.js';
import type { MeetingView } from '../contract/meeting.views.js';
import { moveMeeting } from '../domain/move-meeting.js';
import { DecideOnMeeting, type WhichMeeting } from './decide-on-meeting.js';

@Injectable()
export class MoveMeetingUseCase {
  constructor(private readonly decideOnMeeting: DecideOnMeeting) {}

  execute(actor: Actor, which: WhichMeeting, { startsAt, tableName }: PlaceMeeting): Promise<MeetingView> {
    return this.decideOnMeeting.execute(
      actor, which, 'matchmaking.move-meeting',
      ({ event, meeting, tx }) => moveMeeting(event, meeting, { startsAt: new Date(startsAt), tableName, now: tx.now }),
      ({ next }, meetings) => meetings.move(next),
    );
  }
}
