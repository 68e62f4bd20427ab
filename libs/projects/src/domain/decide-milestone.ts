import { advance, type Decision, happened } from '#kernel';
import { MilestoneAccepted, MilestoneSentBack } from '../contract/projects.events.js';
import type { Milestone } from './milestone.js';
import { milestoneLifecycle } from './milestone.lifecycle.js';
import type { Project } from './project.js';
import { demandUnderWay } from './under-way.js';

export function acceptMilestone(project: Project, milestone: Milestone, { now }: { now: Date }): Decision<Milestone> {
  demandUnderWay(project, ['ACTIVE']);
  const state = advance('milestone', milestoneLifecycle, milestone.state, 'accept');
  const { id: milestoneId, weight } = milestone;
  return {
    next: { ...milestone, state, decidedAt: now },
    events: [happened(MilestoneAccepted, now, { projectId: project.id, milestoneId, weight })],
  };
}

export function sendMilestoneBack(project: Project, milestone: Milestone, { reason, now }: { reason: string; now: Date }): Decision<Milestone> {
  demandUnderWay(project, ['ACTIVE']);
  const state = advance('milestone', milestoneLifecycle, milestone.state, 'send-back');
  return {
    next: { ...milestone, state, decidedAt: now, reason },
    events: [happened(MilestoneSentBack, now, { projectId: project.id, milestoneId: milestone.id, reason })],
  };
}
