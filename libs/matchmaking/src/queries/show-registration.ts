import { Injectable } from '@nestjs/common';
import { type Actor, commandsFrom } from '#kernel';
import { may, type Reader } from '#platform';
import type { RegistrationView } from '../contract/registration.views.js';
import type { MatchmakingEvent } from '../domain/event.js';
import { eventAllows } from '../domain/event.lifecycle.js';
import { registrationMissing } from '../domain/matchmaking.problems.js';
import { registrationLifecycle } from '../domain/registration.lifecycle.js';
import { matchmakingPolicy, type OfHolders } from '../matchmaking.policy.js';
import { HolderFacts } from './holder-facts.js';
import { type ListedRegistration, registrationsWhere } from './registration-rows.js';

const SHOWN = ['approve-registration', 'reject-registration', 'cancel-registration', 'check-in'] as const;

/** Shows registrations of one event to one viewer. */
@Injectable()
export class ShowRegistration {
  constructor(private readonly facts: HolderFacts) {}

  async show(reader: Reader, viewer: Actor, event: MatchmakingEvent, id: string): Promise<RegistrationView> {
    const [view] = await this.views(reader, viewer, event, await registrationsWhere(reader, 'r.id = ? AND r.eventId = ?', [id, event.id]));
    if (!view) throw registrationMissing();
    return view;
  }

  async views(reader: Reader, viewer: Actor, event: MatchmakingEvent, rows: readonly ListedRegistration[]): Promise<RegistrationView[]> {
    const { teams } = await this.facts.of(reader, viewer, { event, holders: rows });
    return rows.map((row) => viewOf(row, actionsOn(row, viewer, event, teams)));
  }
}

function actionsOn(row: ListedRegistration, viewer: Actor, event: MatchmakingEvent, teams: OfHolders['teams']): string[] {
  const now = commandsFrom(registrationLifecycle, row.state);
  const commands = SHOWN.filter((one) => now.includes(one) && eventAllows(event.state, one));
  return may(matchmakingPolicy, viewer, { event, holders: [row], teams }, commands.map((one) => `matchmaking.${one}` as const));
}

function viewOf(row: ListedRegistration, actions: string[]): RegistrationView {
  const { id, eventId, party, organisationId, teamId, holderName, state, waitPosition, interests, checkInCode, rejectionReason, registeredBy } = row;
  return {
    id, eventId, party, organisationId, teamId, holderName, state, waitPosition, checkInCode, rejectionReason, registeredBy,
    interests: { propositionIds: [...interests.propositionIds], projectIds: [...interests.projectIds], note: interests.note },
    appliedAt: row.appliedAt.toISOString(), checkedInAt: row.checkedInAt?.toISOString() ?? null, actions,
  };
}
