import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { CancelMeeting } from '../contract/meeting.requests.js';
import type { MeetingView } from '../contract/meeting.views.js';
import { cancelMeeting } from '../domain/settle-meeting.js';
import { DecideOnMeeting, type WhichMeeting } from './decide-on-meeting.js';

@Injectable()
export class CancelMeetingUseCase {
  constructor(private readonly decideOnMeeting: DecideOnMeeting) {}

  execute(actor: Actor, which: WhichMeeting, { note = null }: CancelMeeting): Promise<MeetingView> {
    return this.decideOnMeeting.execute(
      actor, which, 'matchmaking.cancel-meeting',
      ({ event, meeting, tx }) => cancelMeeting(event, meeting, { note, now: tx.now }),
      ({ next }, meetings) => meetings.callOff(next),
    );
  }
}
