import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { GiveReason } from '#platform';
import type { RegistrationView } from '../contract/registration.views.js';
import { rejectRegistration } from '../domain/end-registration.js';
import { DecideOnRegistration, type WhichRegistration } from './decide-on-registration.js';

@Injectable()
export class RejectRegistrationUseCase {
  constructor(private readonly decideOnRegistration: DecideOnRegistration) {}

  execute(actor: Actor, which: WhichRegistration, { reason }: GiveReason): Promise<RegistrationView> {
    return this.decideOnRegistration.execute(actor, which, 'matchmaking.reject-registration', (event, registration, { now }) =>
      rejectRegistration(event, registration, { reason, now }),
    );
  }
}
