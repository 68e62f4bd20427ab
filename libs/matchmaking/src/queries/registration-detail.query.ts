import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import type { RegistrationView } from '../contract/registration.views.js';
import { registrationMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { HolderFacts } from './holder-facts.js';
import { registrationsWhere } from './registration-rows.js';
import { ShowRegistration } from './show-registration.js';

@Injectable()
export class RegistrationDetailQuery {
  constructor(private readonly database: Database, private readonly facts: HolderFacts, private readonly showRegistration: ShowRegistration) {}

  async execute(actor: Actor, eventId: string, registrationId: string): Promise<RegistrationView> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId, registrationMissing);
    const [row] = await registrationsWhere(reader, 'r.id = ? AND r.eventId = ?', [registrationId, eventId]);
    const facts = await this.facts.of(reader, actor, { event, holders: row ? [row] : [] });
    authorize(matchmakingPolicy, 'matchmaking.read', actor, facts, registrationMissing);
    return this.showRegistration.show(reader, actor, event, registrationId);
  }
}
