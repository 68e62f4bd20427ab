import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, type Reader } from '#platform';
import type { MatchmakingEvent } from '../domain/event.js';
import { meetingMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { HolderFacts } from './holder-facts.js';
import { meetingsWhere } from './meeting-rows.js';

/** Makes sure that the actor may read a meeting; answers its event. */
@Injectable()
export class ReadableMeeting {
  constructor(private readonly facts: HolderFacts) {}

  async eventOf(reader: Reader, actor: Actor, eventId: string, meetingId: string): Promise<MatchmakingEvent> {
    const event = await eventById(reader, eventId, meetingMissing);
    const [found] = await meetingsWhere(reader, 'm.id = ? AND m.eventId = ?', [meetingId, eventId], 1);
    const facts = await this.facts.of(reader, actor, { event, holders: found?.participants ?? [] });
    authorize(matchmakingPolicy, 'matchmaking.read', actor, facts, meetingMissing);
    if (!found) throw meetingMissing();
    return event;
  }
}
