import { defineTable, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { Milestone } from '../domain/milestone.js';

export const MilestoneSchema = defineTable<Milestone>('project_milestone', {
  columns: {
    id: id(), projectId: ref(), place: integer(), title: text(120), dueOn: text(10), weight: integer(), indicatorIds: json(),
    state: text(10), overdueSince: nullable(time()), submittedAt: nullable(time()), decidedAt: nullable(time()),
    reason: nullable(text(500)), version: version(),
  },
  indices: [
    { name: 'ix_project_milestone_project', columns: ['projectId', 'place'] },
    // What the search for overdue milestones walks.
    { name: 'ix_project_milestone_due', columns: ['state', 'dueOn'] },
  ],
});
