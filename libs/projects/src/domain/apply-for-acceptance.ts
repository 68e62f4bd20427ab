import { advance, type Decision, happened } from '#kernel';
import { AcceptanceApplied } from '../contract/projects.events.js';
import { type Milestone, percentComplete } from './milestone.js';
import type { Project } from './project.js';
import { projectLifecycle } from './project.lifecycle.js';
import { milestonesNotAccepted } from './projects.problems.js';

export function applyForAcceptance(project: Project, milestones: readonly Milestone[], { now }: { now: Date }): Decision<Project> {
  const state = advance('project', projectLifecycle, project.state, 'apply-for-acceptance');
  const percent = percentComplete(milestones);
  if (percent < 100) throw milestonesNotAccepted({ percent });
  return { next: { ...project, state }, events: [happened(AcceptanceApplied, now, { projectId: project.id })] };
}
