import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { MeetingView } from '../contract/meeting.views.js';
import { missMeeting } from '../domain/settle-meeting.js';
import { DecideOnMeeting, type WhichMeeting } from './decide-on-meeting.js';

@Injectable()
export class MissMeetingUseCase {
  constructor(private readonly decideOnMeeting: DecideOnMeeting) {}

  execute(actor: Actor, which: WhichMeeting): Promise<MeetingView> {
    return this.decideOnMeeting.execute(
      actor, which, 'matchmaking.miss-meeting',
      ({ event, meeting, tx }) => missMeeting(event, meeting, { now: tx.now }),
      ({ next }, meetings) => meetings.save(next),
    );
  }
}
