import { type Decision, endOfDay, happened } from '#kernel';
import { MilestoneOverdue } from '../contract/projects.events.js';
import type { Milestone } from './milestone.js';

/** Notes once that the due day is over. `since` is the end of that day, not the moment somebody looked. */
export function markOverdue(milestone: Milestone, { now }: { now: Date }): Decision<Milestone> {
  const { id: milestoneId, projectId, dueOn } = milestone;
  return {
    next: { ...milestone, overdueSince: endOfDay(dueOn) },
    events: [happened(MilestoneOverdue, now, { projectId, milestoneId, dueOn })],
  };
}
