import { advance, type Decision, happened } from '#kernel';
import { MilestoneSubmitted } from '../contract/projects.events.js';
import type { Milestone } from './milestone.js';
import { milestoneLifecycle } from './milestone.lifecycle.js';
import type { Project } from './project.js';
import { demandUnderWay } from './under-way.js';

export function submitMilestone(project: Project, milestone: Milestone, { now }: { now: Date }): Decision<Milestone> {
  demandUnderWay(project, ['ACTIVE']);
  const state = advance('milestone', milestoneLifecycle, milestone.state, 'submit');
  return {
    next: { ...milestone, state, submittedAt: now, decidedAt: null, reason: null },
    events: [happened(MilestoneSubmitted, now, { projectId: project.id, milestoneId: milestone.id })],
  };
}
