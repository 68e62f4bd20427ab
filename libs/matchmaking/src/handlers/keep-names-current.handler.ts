import { Injectable } from '@nestjs/common';
import { OrganisationRenamed } from '#identity/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { EventStore } from '../store/event.store.js';
import { RegistrationStore } from '../store/registration.store.js';

interface Payload {
  readonly organisationId: string;
  readonly name: string;
}

/** The names of organisers and participants are kept here for the lists, so a new name is written here as well. */
@Injectable()
@HandlesEvents({ name: 'matchmaking.keep-names-current', queue: 'matchmaking', events: [OrganisationRenamed] })
export class KeepNamesCurrent implements EventHandler<Payload> {
  async handle({ payload: { organisationId, name } }: StoredEvent<Payload>, tx: Tx): Promise<void> {
    const events = new EventStore(tx);
    for (const id of await events.idsOrganisedBy(organisationId)) {
      const event = await events.lockById(id);
      const coOrganisers = event.coOrganisers.map((one) => (one.organisationId === organisationId ? { organisationId, name } : one));
      await events.save({ ...event, coOrganisers, officeName: event.officeId === organisationId ? name : event.officeName });
    }
    await new RegistrationStore(tx).rename(organisationId, name);
  }
}
