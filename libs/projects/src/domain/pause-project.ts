import { advance, type Decision, happened } from '#kernel';
import { ProjectPaused, ProjectResumed } from '../contract/projects.events.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';

export function pauseProject(project: Project, { reason, now }: { reason: string; now: Date }): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'pause');
  return { next: { ...project, state, reason }, events: [happened(ProjectPaused, now, { projectId: project.id, reason })] };
}

export function resumeProject(project: Project, { now }: { now: Date }): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'resume');
  return { next: { ...project, state, reason: null }, events: [happened(ProjectResumed, now, { projectId: project.id })] };
}
