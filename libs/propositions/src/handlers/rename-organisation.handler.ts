import { OrganisationRenamed } from '#identity/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { PropositionStore } from '../store/proposition.store.js';

interface Renamed {
  readonly organisationId: string;
  readonly name: string;
}

/** The names of publisher and office stand beside every proposition, where lists show them and searches find them. */
@Injectable()
@HandlesEvents({ name: 'propositions.rename-organisation', queue: 'propositions', events: [OrganisationRenamed] })
export class RenameOrganisation implements EventHandler<Renamed> {
  async handle({ payload: { organisationId, name } }: StoredEvent<Renamed>, tx: Tx): Promise<void> {
    const store = new PropositionStore(tx);
    const propositions = await store.lockOfOrganisation(organisationId);
    await store.saveAll(propositions.map((one) => ({
      ...one,
      publisherName: one.publisherId === organisationId ? name : one.publisherName,
      officeName: one.officeId === organisationId ? name : one.officeName,
    })));
  }
}
