import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { newId } from '#platform';
import type { RecordOutcome } from '../contract/meeting.requests.js';
import type { MeetingView } from '../contract/meeting.views.js';
import type { Result, Topic } from '../domain/meeting.js';
import { recordOutcome } from '../domain/record-outcome.js';
import { speakerAt } from '../queries/speaker-at.js';
import { MeetingStore } from '../store/meeting.store.js';
import { DecideOnMeeting, type WhichMeeting } from './decide-on-meeting.js';
import { TopicFacts } from './topic-facts.js';

@Injectable()
export class RecordOutcomeUseCase {
  constructor(private readonly decideOnMeeting: DecideOnMeeting, private readonly topicFacts: TopicFacts) {}

  execute(actor: Actor, which: WhichMeeting, input: RecordOutcome): Promise<MeetingView> {
    return this.decideOnMeeting.execute(
      actor, which, 'matchmaking.record-outcome',
      async ({ event, meeting, participants, tx }) => {
        const result = resultOf(input, meeting);
        const facts = {
          ...(await this.topicFacts.of(tx, result)), id: newId(), participants, speaker: speakerAt(event, actor),
          lastSpeaker: await new MeetingStore(tx).lastSpeaker(meeting), recordedBy: actor.id, now: tx.now,
        };
        return recordOutcome(event, meeting, result, facts);
      },
      ({ next, recorded }, meetings) => meetings.record(next, recorded),
    );
  }
}

/** What the statement does not link stays linked as the meeting was. */
function resultOf(input: RecordOutcome, topic: Topic): Result {
  const { outcome, amountFen = null, hires = null, nextStep = null, ownerRegistrationId = null, dueOn = null } = input;
  const { propositionId = topic.propositionId, projectId = topic.projectId } = input;
  return { outcome, amountFen, hires, propositionId, projectId, nextStep, ownerRegistrationId, dueOn };
}
