import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { RegistrationView } from '../contract/registration.views.js';
import { approveRegistration } from '../domain/approve-registration.js';
import { RegistrationStore } from '../store/registration.store.js';
import { DecideOnRegistration, type WhichRegistration } from './decide-on-registration.js';

@Injectable()
export class ApproveRegistrationUseCase {
  constructor(private readonly decideOnRegistration: DecideOnRegistration) {}

  execute(actor: Actor, which: WhichRegistration): Promise<RegistrationView> {
    return this.decideOnRegistration.execute(actor, which, 'matchmaking.approve-registration', async (event, registration, tx) => {
      const registrations = new RegistrationStore(tx);
      const places = await registrations.places(event.id);
      return approveRegistration(event, registration, { places, code: await registrations.freeCode(event.id), now: tx.now });
    });
  }
}
