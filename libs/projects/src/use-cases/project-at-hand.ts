import type { Actor } from '#kernel';
import { authorize, type Tx } from '#platform';
import type { TeamBrief, Teams } from '#teams';
import type { ProjectView } from '../contract/projects.views.js';
import type { Project } from '../domain/project.js';
import { projectMissing } from '../domain/projects.problems.js';
import { projectsPolicy } from '../projects.policy.js';
import { loadProject } from '../queries/load-project.js';
import { projectView } from '../queries/project-view.js';
import { ProjectStore } from '../store/project.store.js';

type ProjectAction = Exclude<keyof typeof projectsPolicy, 'projects.list'>;

export interface ProjectAtHand {
  readonly project: Project;
  /** As it is in this moment: who left a second ago may not act any more. */
  readonly team: TeamBrief;
}

/** The project, held to the end of the unit of work, for somebody who may do this with it. */
export async function takeProject(tx: Tx, teams: Teams, actor: Actor, action: ProjectAction, id: string): Promise<ProjectAtHand> {
  return allowed(tx, teams, actor, action, await new ProjectStore(tx).lockById(id));
}

/** The same for what ends a project: held together with its siblings, and how many of them are under way. */
export async function takeProjectToFinish(
  tx: Tx, teams: Teams, actor: Actor, action: ProjectAction, id: string,
): Promise<ProjectAtHand & { readonly remaining: number }> {
  const { project, remaining } = await new ProjectStore(tx).lockToFinish(id);
  return { ...(await allowed(tx, teams, actor, action, project)), remaining };
}

/** The project as the actor sees it after the change. */
export async function showAfter(tx: Tx, actor: Actor, { project, team }: ProjectAtHand): Promise<ProjectView> {
  return projectView(await loadProject(tx, project.id), team, actor);
}

async function allowed(tx: Tx, teams: Teams, actor: Actor, action: ProjectAction, project: Project): Promise<ProjectAtHand> {
  const team = await teams.brief(tx, project.teamId);
  authorize(projectsPolicy, action, actor, { project, team }, projectMissing);
  return { project, team };
}
