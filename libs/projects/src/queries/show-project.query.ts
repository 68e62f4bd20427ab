import type { Actor } from '#kernel';
import { authorize, Database } from '#platform';
import { Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import { projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { Awards } from './awards.js';
import { loadProject } from './load-project.js';
import { projectView } from './project-view.js';

@Injectable()
export class ShowProjectQuery {
  constructor(private readonly database: Database, private readonly teams: Teams, private readonly awards: Awards) {}

  async execute(actor: Actor, id: string): Promise<ProjectView> {
    const loaded = await loadProject(this.database.reader, id);
    const team = await this.teams.brief(this.database.reader, loaded.project.teamId);
    authorize(projectsPolicy, 'projects.read', actor, { project: loaded.project, team }, projectMissing);
    const awardStands = await this.awards.stand(this.database.reader, loaded.project);
    return projectView(loaded, { team, awardStands }, actor);
  }
}
