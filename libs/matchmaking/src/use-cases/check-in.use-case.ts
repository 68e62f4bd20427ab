import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { RegistrationView } from '../contract/registration.views.js';
import { checkIn } from '../domain/check-in.js';
import { DecideOnRegistration, type WhichRegistration } from './decide-on-registration.js';

@Injectable()
export class CheckInUseCase {
  constructor(private readonly decideOnRegistration: DecideOnRegistration) {}

  execute(actor: Actor, which: WhichRegistration): Promise<RegistrationView> {
    return this.decideOnRegistration.execute(actor, which, 'matchmaking.check-in', (event, registration, { now }) => checkIn(event, registration, { now }));
  }
}
