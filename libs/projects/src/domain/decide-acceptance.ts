import { advance, type Decision, happened } from '#kernel';
import { AcceptanceSentBack, ProjectFinished } from '../contract/projects.events.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

export function acceptProject(project: Project, { remaining, now }: { remaining: number; now: Date }): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'accept');
  const { id: projectId, propositionId } = project;
  return {
    next: { ...project, state, reason: null, finishedAt: now },
    events: [happened(ProjectFinished, now, { projectId, propositionId, outcome: 'ACCEPTED', remaining })],
  };
}

export function sendProjectBack(project: Project, { reason, now }: { reason: string; now: Date }): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'send-back');
  return { next: { ...project, state, reason }, events: [happened(AcceptanceSentBack, now, { projectId: project.id, reason })] };
}
