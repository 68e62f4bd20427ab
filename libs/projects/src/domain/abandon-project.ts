import { advance, type Decision, happened } from '#kernel';
import { ProjectAbandoned, ProjectFinished } from '../contract/projects.events.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

export interface AbandonFacts {
  /** Other projects of the proposition that are not finished. */
  readonly remaining: number;
  /** Another agreement of the proposition was signed. */
  readonly contracted: boolean;
  readonly now: Date;
}

/**
 * The team turned its award down. The proposition goes to the next winner, so nothing is finished; unless other work
 * on it was done and is over, when nobody but this project can say that the proposition is.
 */
export function abandonProject(project: Project, { remaining, contracted, now }: AbandonFacts): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'abandon');
  const { id: projectId, propositionId, bidId, kind } = project;
  const abandoned = happened(ProjectAbandoned, now, { projectId, propositionId, bidId, kind });
  const finished = happened(ProjectFinished, now, { projectId, propositionId, outcome: 'TERMINATED', remaining });
  return {
    next: { ...project, state, reason: '团队放弃中榜', finishedAt: now },
    events: contracted && remaining === 0 ? [abandoned, finished] : [abandoned],
  };
}
