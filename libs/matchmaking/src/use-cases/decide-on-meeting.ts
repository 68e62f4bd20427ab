import { Injectable } from '@nestjs/common';
import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import type { MeetingView } from '../contract/meeting.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { meetingMissing } from '../domain/matchmaking.problems.js';
import type { Meeting } from '../domain/meeting.js';
import type { Registration } from '../domain/registration.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { HolderFacts } from '../queries/holder-facts.js';
import { ShowMeeting } from '../queries/show-meeting.js';
import { EventStore } from '../store/event.store.js';
import { MeetingStore } from '../store/meeting.store.js';

export type OnMeeting = `matchmaking.${'move-meeting' | 'cancel-meeting' | 'hold-meeting' | 'miss-meeting' | 'record-outcome'}`;

export interface WhichMeeting {
  readonly eventId: string;
  readonly meetingId: string;
}

/** A meeting, held with its event, for a decision and for keeping it. */
export interface AtMeeting {
  readonly event: MatchmakingEvent;
  readonly meeting: Meeting;
  readonly participants: readonly Registration[];
  readonly tx: Tx;
}

/** What every command on a meeting does around its decision. How a meeting is kept (its seats, its outcomes) the command says. */
@Injectable()
export class DecideOnMeeting {
  constructor(private readonly uow: UnitOfWork, private readonly facts: HolderFacts, private readonly showMeeting: ShowMeeting) {}

  execute<Made extends Decision<Meeting>>(
    actor: Actor, { eventId, meetingId }: WhichMeeting, action: OnMeeting,
    decide: (at: AtMeeting) => Made | Promise<Made>, keep: (decided: Made, meetings: MeetingStore) => Promise<Meeting>,
  ): Promise<MeetingView> {
    return this.uow.run(actor, async (tx) => {
      const event = await new EventStore(tx, meetingMissing).lockById(eventId);
      const meetings = new MeetingStore(tx);
      const meeting = await meetings.ofEvent(eventId, meetingId);
      const participants = await meetings.participants(meetingId);
      authorize(matchmakingPolicy, action, actor, await this.facts.of(tx, actor, { event, holders: participants }), meetingMissing);
      const decided = await decide({ event, meeting, participants, tx });
      await tx.publish(decided.events);
      await keep(decided, meetings);
      return this.showMeeting.show(tx, actor, event, meetingId);
    });
  }
}
