import { Injectable } from '@nestjs/common';
import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import type { EventView } from '../contract/event.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { ShowEvent } from '../queries/show-event.js';
import { EventStore } from '../store/event.store.js';

export type OnEvent = `matchmaking.${'change' | 'open-registration' | 'close-registration' | 'start' | 'finish' | 'report' | 'cancel'}`;

/** What every command on an event does around its decision: hold it, ask the policy, keep what was decided, show it. */
@Injectable()
export class DecideOnEvent {
  constructor(private readonly uow: UnitOfWork, private readonly showEvent: ShowEvent) {}

  execute(
    actor: Actor, eventId: string, action: OnEvent,
    decide: (event: MatchmakingEvent, tx: Tx) => Decision<MatchmakingEvent> | Promise<Decision<MatchmakingEvent>>,
  ): Promise<EventView> {
    return this.uow.run(actor, async (tx) => {
      const events = new EventStore(tx);
      const event = await events.lockById(eventId);
      authorize(matchmakingPolicy, action, actor, { event }, eventMissing);
      const decision = await decide(event, tx);
      await tx.publish(decision.events);
      await events.saveWithOrganisers(decision.next);
      return this.showEvent.show(tx, actor, eventId);
    });
  }
}
