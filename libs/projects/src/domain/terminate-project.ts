import { advance, type Decision, happened } from '#kernel';
import { ProjectFinished } from '../contract/projects.events.js';
import { demandAward } from './demand-award.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

export function terminateProject(
  project: Project, facts: { awardStands: boolean; reason: string; remaining: number; now: Date },
): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'terminate');
  demandAward(project, facts);
  const { reason, remaining, now } = facts;
  const { id: projectId, propositionId } = project;
  return {
    next: { ...project, state, reason, finishedAt: now },
    events: [happened(ProjectFinished, now, { projectId, propositionId, outcome: 'TERMINATED', remaining })],
  };
}
