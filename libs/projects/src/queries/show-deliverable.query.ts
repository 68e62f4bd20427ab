import type { Actor } from '#kernel';
import { fileMissing } from '#platform';
import { Injectable } from '@nestjs/common';
import { ShowProjectQuery } from './show-project.query.js';

/** Makes sure that the file is one of this milestone, in a project that the viewer may see. */
@Injectable()
export class ShowDeliverableQuery {
  constructor(private readonly showProject: ShowProjectQuery) {}

  async execute(actor: Actor, projectId: string, milestoneId: string, fileId: string): Promise<string> {
    const { milestones } = await this.showProject.execute(actor, projectId);
    const file = milestones.find((one) => one.id === milestoneId)?.files.find((one) => one.id === fileId);
    if (!file) throw fileMissing();
    return file.id;
  }
}
