import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, newId, UnitOfWork } from '#platform';
import type { ScheduleMeeting } from '../contract/meeting.requests.js';
import type { MeetingView } from '../contract/meeting.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import type { Registration } from '../domain/registration.js';
import { scheduleMeeting } from '../domain/schedule-meeting.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { ShowMeeting } from '../queries/show-meeting.js';
import { EventStore } from '../store/event.store.js';
import { MeetingStore } from '../store/meeting.store.js';
import { RegistrationStore } from '../store/registration.store.js';
import { TopicFacts } from './topic-facts.js';

@Injectable()
export class ScheduleMeetingUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly topicFacts: TopicFacts, private readonly showMeeting: ShowMeeting) {}

  execute(actor: Actor, eventId: string, input: ScheduleMeeting): Promise<MeetingView> {
    const { registrationIds, startsAt, tableName, propositionId = null, projectId = null } = input;
    const topic = { propositionId, projectId };
    return this.uow.run(actor, async (tx) => {
      const event = await new EventStore(tx).lockById(eventId);
      authorize(matchmakingPolicy, 'matchmaking.schedule-meeting', actor, { event }, eventMissing);
      const registrations = new RegistrationStore(tx);
      const participants: Registration[] = [];
      for (const id of registrationIds) participants.push(await registrations.ofEvent(eventId, id));
      const appointment = { participants, startsAt: new Date(startsAt), tableName, topic };
      const facts = { ...(await this.topicFacts.of(tx, topic)), id: newId(), now: tx.now };
      const { next, events } = scheduleMeeting(event, appointment, facts);
      await tx.publish(events);
      await new MeetingStore(tx).schedule(next, participants);
      return this.showMeeting.show(tx, actor, event, next.id);
    });
  }
}
