import { OrganisationRenamed } from '#identity/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { ProgrammeStore } from '../store/programme.store.js';

interface Renamed {
  readonly organisationId: string;
  readonly name: string;
}

/** The names of organiser and enterprise stand beside every programme, where lists show them. */
@Injectable()
@HandlesEvents({ name: 'programmes.rename-organisation', queue: 'propositions', events: [OrganisationRenamed] })
export class RenameOrganisationInProgrammes implements EventHandler<Renamed> {
  async handle({ payload: { organisationId, name } }: StoredEvent<Renamed>, tx: Tx): Promise<void> {
    await new ProgrammeStore(tx).rename(organisationId, name);
  }
}
