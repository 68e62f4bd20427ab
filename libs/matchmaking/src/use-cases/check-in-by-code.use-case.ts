import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, UnitOfWork } from '#platform';
import type { CheckInByCode } from '../contract/registration.requests.js';
import type { RegistrationView } from '../contract/registration.views.js';
import { checkIn } from '../domain/check-in.js';
import { codeUnknown, eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { ShowRegistration } from '../queries/show-registration.js';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

@Injectable()
export class CheckInByCodeUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly showRegistration: ShowRegistration) {}

  execute(actor: Actor, eventId: string, { code }: CheckInByCode): Promise<RegistrationView> {
    return this.uow.run(actor, async (tx) => {
      const event = await new EventStore(tx).lockById(eventId);
      authorize(matchmakingPolicy, 'matchmaking.check-in', actor, { event }, eventMissing);
      const registrations = new RegistrationStore(tx);
      const registration = await registrations.byCode(eventId, code.toUpperCase());
      if (!registration) throw codeUnknown();
      const { next, events } = checkIn(event, registration, { now: tx.now });
      if (events.length > 0) {
        await tx.publish(events);
        await registrations.save(next);
      }
      return this.showRegistration.show(tx, actor, event, registration.id);
    });
  }
}
