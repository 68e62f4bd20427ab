import { Injectable } from '@nestjs/common';
import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, UnitOfWork } from '#platform';
import type { RegistrationView } from '../contract/registration.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { registrationMissing } from '../domain/matchmaking.problems.js';
import type { Registration } from '../domain/registration.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { HolderFacts } from '../queries/holder-facts.js';
import { ShowRegistration } from '../queries/show-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

export type OnRegistration = `matchmaking.${'approve-registration' | 'reject-registration' | 'cancel-registration' | 'check-in'}`;

export interface WhichRegistration {
  readonly eventId: string;
  readonly registrationId: string;
}

type Decide = (event: MatchmakingEvent, registration: Registration, tx: Tx) => Decision<Registration> | Promise<Decision<Registration>>;

/** What every command on a registration does around its decision. */
@Injectable()
export class DecideOnRegistration {
  constructor(private readonly uow: UnitOfWork, private readonly facts: HolderFacts, private readonly showRegistration: ShowRegistration) {}

  execute(actor: Actor, { eventId, registrationId }: WhichRegistration, action: OnRegistration, decide: Decide): Promise<RegistrationView> {
    return this.uow.run(actor, async (tx) => {
      const event = await new EventStore(tx, registrationMissing).lockById(eventId);
      const registrations = new RegistrationStore(tx);
      const registration = await registrations.ofEvent(eventId, registrationId);
      authorize(matchmakingPolicy, action, actor, await this.facts.of(tx, actor, { event, holders: [registration] }), registrationMissing);
      const { next, events } = await decide(event, registration, tx);
      if (events.length > 0) {
        await tx.publish(events);
        await registrations.save(next);
      }
      return this.showRegistration.show(tx, actor, event, registrationId);
    });
  }
}
