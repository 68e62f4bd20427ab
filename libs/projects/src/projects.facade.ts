import type { Day } from '#kernel';
import type { Reader, Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Project } from './domain/project.js';
import { AgreementStore } from './store/agreement.store.js';
import { ProjectStore } from './store/project.store.js';

type Said = Pick<Project, 'id' | 'propositionId' | 'bidId' | 'teamId' | 'publisherId' | 'publisherName' | 'officeId' | 'responsibleOfficeId' | 'title' | 'kind' | 'state'>;

export interface ProjectBrief extends Said {
  /** The day on the agreement that both sides stand by; null while there is none. */
  readonly agreementSignedOn: Day | null;
}

/** What other contexts may ask about projects, inside their own unit of work. */
@Injectable()
export class Projects {
  async brief(tx: Tx, id: string): Promise<ProjectBrief> {
    const { propositionId, bidId, teamId, publisherId, publisherName, officeId, responsibleOfficeId, title, kind, state } = await new ProjectStore(tx).byId(id);
    const agreement = await new AgreementStore(tx).ofProject(id);
    const agreementSignedOn = agreement?.confirmedAt ? agreement.signedOn : null;
    return { id, propositionId, bidId, teamId, publisherId, publisherName, officeId, responsibleOfficeId, title, kind, state, agreementSignedOn };
  }

  /** What a milestone is called; undefined once the plan no longer has it. */
  async milestoneTitle(reader: Reader, id: string): Promise<string | undefined> {
    return (await reader.query<{ title: string }>('SELECT title FROM project_milestone WHERE id = ?', [id]))[0]?.title;
  }
}
