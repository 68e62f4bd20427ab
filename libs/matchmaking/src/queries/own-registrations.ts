import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Reader } from '#platform';
import { Teams } from '#teams';
import { speaksFor } from '../matchmaking.policy.js';
import { type ListedRegistration, registrationsWhere } from './registration-rows.js';

/** Finds the registrations at an event that are the actor's own: of an organisation they speak for, or of a team they are in. */
@Injectable()
export class OwnRegistrations {
  constructor(private readonly teams: Teams) {}

  async at(reader: Reader, actor: Actor, eventId: string): Promise<ListedRegistration[]> {
    const organisations = actor.memberships.map(({ organisationId }) => organisationId).filter((id) => speaksFor(actor, id));
    const teams = (await this.teams.ofPerson(reader, actor.id)).map(({ id }) => id);
    const found = [
      ...(await registrationsOf(reader, eventId, 'organisationId', organisations)),
      ...(await registrationsOf(reader, eventId, 'teamId', teams)),
    ];
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

async function registrationsOf(reader: Reader, eventId: string, column: 'organisationId' | 'teamId', ids: readonly string[]): Promise<ListedRegistration[]> {
  if (ids.length === 0) return [];
  return registrationsWhere(reader, `r.eventId = ? AND r.${column} IN (${ids.map(() => '?').join(', ')})`, [eventId, ...ids]);
}
