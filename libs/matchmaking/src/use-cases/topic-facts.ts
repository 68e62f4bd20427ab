import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { Projects } from '#projects';
import { Propositions } from '#propositions';
import type { TopicFacts as Facts } from '../domain/check-topic.js';
import type { Topic } from '../domain/meeting.js';

/** Asks whose the linked proposition and project are. */
@Injectable()
export class TopicFacts {
  constructor(private readonly propositions: Propositions, private readonly projects: Projects) {}

  async of(tx: Tx, { propositionId, projectId }: Topic): Promise<Facts> {
    return {
      proposition: propositionId ? await this.propositions.brief(tx, propositionId) : null,
      project: projectId ? await this.projects.brief(tx, projectId) : null,
    };
  }
}
