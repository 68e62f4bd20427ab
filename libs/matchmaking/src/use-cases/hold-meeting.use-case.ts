import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { MeetingView } from '../contract/meeting.views.js';
import { holdMeeting } from '../domain/settle-meeting.js';
import { DecideOnMeeting, type WhichMeeting } from './decide-on-meeting.js';

@Injectable()
export class HoldMeetingUseCase {
  constructor(private readonly decideOnMeeting: DecideOnMeeting) {}

  execute(actor: Actor, which: WhichMeeting): Promise<MeetingView> {
    return this.decideOnMeeting.execute(
      actor, which, 'matchmaking.hold-meeting',
      ({ event, meeting, participants, tx }) => holdMeeting(event, meeting, { participants, now: tx.now }),
      ({ next }, meetings) => meetings.save(next),
    );
  }
}
