import { type Decision, happened } from '#kernel';
import { DeliverableAdded } from '../contract/projects.events.js';
import { isOpen, type Milestone } from './milestone.js';
import type { Project } from './project.js';
import { milestoneClosed } from './projects.problems.js';
import { demandUnderWay } from './under-way.js';

/** A project sent back may get files for milestones accepted before; what waits for a decision stays as it was submitted. */
export function addDeliverable(project: Project, milestone: Milestone, facts: { fileId: string; sha256: string; now: Date }): Decision<Milestone> {
  demandUnderWay(project);
  if (project.state === 'ACTIVE' && !isOpen(milestone)) throw milestoneClosed();
  const { fileId, sha256, now } = facts;
  const { id: milestoneId } = milestone;
  return { next: milestone, events: [happened(DeliverableAdded, now, { projectId: project.id, milestoneId, fileId, sha256 })] };
}
