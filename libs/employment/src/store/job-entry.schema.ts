import { defineTable, id, integer, nullable, ref, text, time } from '#platform';
import type { JobEntry } from '../domain/job-entry.js';

export const JobEntrySchema = defineTable<JobEntry>('job_entry', {
  columns: {
    id: id(), kind: text(10), jobs: integer(), propositionId: nullable(ref()), projectId: nullable(ref()), publisherId: ref(),
    publisherName: text(200), officeId: nullable(ref()), responsibleOfficeId: nullable(ref()), title: text(200), onDay: text(10), grade: nullable(text(1)),
    evidence: nullable(text(200)), personHash: nullable(text(64)), note: nullable(text(500)), reversesId: nullable(ref()),
    reason: nullable(text(500)), onceKey: text(160), personOnceKey: nullable(text(160)), recordedBy: text(80), recordedAt: time(),
  },
  indices: [
    { name: 'ux_job_entry_once', columns: ['onceKey'], unique: true },
    { name: 'ux_job_entry_person_once', columns: ['personOnceKey'], unique: true },
    { name: 'ix_job_entry_publisher', columns: ['publisherId', 'onDay'] },
    { name: 'ix_job_entry_office', columns: ['officeId', 'onDay'] },
    { name: 'ix_job_entry_responsible', columns: ['responsibleOfficeId', 'onDay'] },
    { name: 'ix_job_entry_proposition', columns: ['propositionId'] },
    { name: 'ix_job_entry_project', columns: ['projectId'] },
    { name: 'ix_job_entry_day', columns: ['onDay', 'kind'] },
    { name: 'ix_job_entry_reverses', columns: ['reversesId'] },
  ],
});
