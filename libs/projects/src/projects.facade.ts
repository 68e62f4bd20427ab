import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Project } from './domain/project.js';
import { ProjectStore } from './store/project.store.js';

export type ProjectBrief = Pick<Project, 'id' | 'propositionId' | 'bidId' | 'teamId' | 'publisherId' | 'publisherName' | 'officeId' | 'title' | 'kind' | 'state'>;

/** What other contexts may ask about projects, inside their own unit of work. */
@Injectable()
export class Projects {
  async brief(tx: Tx, id: string): Promise<ProjectBrief> {
    const { propositionId, bidId, teamId, publisherId, publisherName, officeId, title, kind, state } = await new ProjectStore(tx).byId(id);
    return { id, propositionId, bidId, teamId, publisherId, publisherName, officeId, title, kind, state };
  }
}
