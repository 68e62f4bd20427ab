import { defineTable, id, ref, text } from '#platform';
import type { ProjectMember } from '../domain/project-member.js';

export const ProjectMemberSchema = defineTable<ProjectMember>('project_member', {
  columns: { id: id(), projectId: ref(), personId: ref(), role: text(10) },
  indices: [
    { name: 'ux_project_member', columns: ['projectId', 'personId'], unique: true },
    { name: 'ix_project_member_person', columns: ['personId', 'projectId'] },
  ],
});
