import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { loadProject } from './load-project.js';
import { projectView } from './project-view.js';

@Injectable()
export class ShowProjectQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<ProjectView> {
    const loaded = await loadProject((sql, params) => this.database.read(sql, params), id);
    authorize(projectsPolicy, 'projects.read', actor, loaded, projectMissing);
    return projectView(loaded, actor);
  }
}
