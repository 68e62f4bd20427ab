import { defineTable, id, nullable, ref, text, time, version } from '#platform';
import type { Project } from '../domain/project.js';

export const ProjectSchema = defineTable<Project>('project', {
  columns: {
    id: id(), propositionId: ref(), propositionCode: nullable(text(40)), bidId: ref(), teamId: ref(), teamName: text(200),
    publisherId: ref(), publisherName: text(200), officeId: nullable(ref()), responsibleOfficeId: nullable(ref()), title: text(200), kind: text(20), state: text(20),
    reason: nullable(text(500)), version: version(), openedAt: time(), finishedAt: nullable(time()),
  },
  indices: [
    // An award is told at least once; a bid becomes one project.
    { name: 'ux_project_bid', columns: ['bidId'], unique: true },
    { name: 'ix_project_proposition', columns: ['propositionId'] },
    { name: 'ix_project_publisher', columns: ['publisherId', 'id'] },
    { name: 'ix_project_office', columns: ['responsibleOfficeId', 'id'] },
    { name: 'ix_project_team', columns: ['teamId', 'id'] },
    { name: 'ix_project_state', columns: ['state', 'id'] },
  ],
});
