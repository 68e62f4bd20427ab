import { defineTable, id, integer, longText, nullable, ref, text, time } from '#platform';
import type { ProgressReport } from '../domain/progress-report.js';

export const ProgressReportSchema = defineTable<ProgressReport>('project_report', {
  columns: {
    id: id(), projectId: ref(), milestoneId: nullable(ref()), percent: integer(), text: longText(), reportedBy: text(80), reportedAt: time(),
  },
  indices: [{ name: 'ix_project_report_project', columns: ['projectId', 'id'] }],
});
