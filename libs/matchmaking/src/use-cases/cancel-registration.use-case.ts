import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { RegistrationView } from '../contract/registration.views.js';
import { cancelRegistration } from '../domain/end-registration.js';
import { DecideOnRegistration, type WhichRegistration } from './decide-on-registration.js';

@Injectable()
export class CancelRegistrationUseCase {
  constructor(private readonly decideOnRegistration: DecideOnRegistration) {}

  execute(actor: Actor, which: WhichRegistration): Promise<RegistrationView> {
    return this.decideOnRegistration.execute(actor, which, 'matchmaking.cancel-registration', (event, registration, { now }) =>
      cancelRegistration(event, registration, { now }),
    );
  }
}
