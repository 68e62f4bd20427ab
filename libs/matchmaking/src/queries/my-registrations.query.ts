import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import type { OwnRegistrationsView } from '../contract/registration.views.js';
import { eventMissing } from '../domain/matchmaking.problems.js';
import { matchmakingPolicy } from '../matchmaking.policy.js';
import { eventById } from './event-by-id.js';
import { OwnRegistrations } from './own-registrations.js';
import { ShowRegistration } from './show-registration.js';

@Injectable()
export class MyRegistrationsQuery {
  constructor(private readonly database: Database, private readonly own: OwnRegistrations, private readonly showRegistration: ShowRegistration) {}

  async execute(actor: Actor, eventId: string): Promise<OwnRegistrationsView> {
    const { reader } = this.database;
    const event = await eventById(reader, eventId);
    authorize(matchmakingPolicy, 'matchmaking.list-own', actor, { event }, eventMissing);
    return { items: await this.showRegistration.views(reader, actor, event, await this.own.at(reader, actor, eventId)) };
  }
}
