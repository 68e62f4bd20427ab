import { OrganisationRenamed } from '#identity/events';
import { type EventHandler, HandlesEvents, type StoredEvent, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { ProjectStore } from '../store/project.store.js';

@Injectable()
@HandlesEvents({ name: 'projects.keep-publisher-name', queue: 'project-progress', events: [OrganisationRenamed] })
export class KeepPublisherName implements EventHandler<{ organisationId: string; name: string }> {
  async handle({ payload }: StoredEvent<{ organisationId: string; name: string }>, tx: Tx): Promise<void> {
    await new ProjectStore(tx).renamePublisher(payload.organisationId, payload.name);
  }
}
