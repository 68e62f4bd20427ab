import type { Actor } from '#kernel';
import { authorize, type Tx } from '#platform';
import { type TeamBrief, Teams } from '#teams';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../contract/projects.views.js';
import type { Project } from '../domain/project.js';
import { projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { Awards } from '../queries/awards.js';
import { loadProject } from '../queries/load-project.js';
import { projectView } from '../queries/project-view.js';
import { ProjectStore } from '../store/project.store.js';

type ProjectAction = Exclude<keyof typeof projectsPolicy, 'projects.list'>;

export interface ProjectAtHand {
  readonly project: Project;
  /** As it is in this moment: who left a second ago may not act any more. */
  readonly team: TeamBrief;
}

/** How every command on a project begins and ends. */
@Injectable()
export class ProjectDesk {
  constructor(private readonly teams: Teams, private readonly awards: Awards) {}

  /** The project, held to the end of the unit of work, for somebody who may do this with it. */
  async take(tx: Tx, actor: Actor, action: ProjectAction, id: string): Promise<ProjectAtHand> {
    return this.allowed(tx, actor, action, await new ProjectStore(tx).lockById(id));
  }

  /** The same for what ends a project: held together with its siblings, and how many of them are under way. */
  async takeToFinish(tx: Tx, actor: Actor, action: ProjectAction, id: string): Promise<ProjectAtHand & { readonly remaining: number }> {
    const { project, remaining } = await new ProjectStore(tx).lockToFinish(id);
    return { ...(await this.allowed(tx, actor, action, project)), remaining };
  }

  /** The project as the actor sees it after the change. */
  async show(tx: Tx, actor: Actor, { project, team }: ProjectAtHand): Promise<ProjectView> {
    const loaded = await loadProject(tx, project.id);
    return projectView(loaded, { team, awardStands: await this.awards.stand(tx, loaded.project) }, actor);
  }

  private async allowed(tx: Tx, actor: Actor, action: ProjectAction, project: Project): Promise<ProjectAtHand> {
    const team = await this.teams.brief(tx, project.teamId);
    authorize(projectsPolicy, action, actor, { project, team }, projectMissing);
    return { project, team };
  }
}
