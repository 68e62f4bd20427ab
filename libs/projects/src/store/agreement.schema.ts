import { bigInteger, defineTable, id, integer, nullable, ref, text, time, version } from '#platform';
import type { Agreement } from '../domain/agreement.js';

export const AgreementSchema = defineTable<Agreement>('project_agreement', {
  columns: {
    id: id(), projectId: ref(), number: text(80), signedOn: text(10), amountFen: bigInteger(), committedJobs: integer(),
    jobsDueOn: nullable(text(10)), revision: integer(), recordedBy: text(80), recordedAt: time(),
    confirmedBy: nullable(text(80)), confirmedAt: nullable(time()), version: version(),
  },
  indices: [{ name: 'ux_project_agreement_project', columns: ['projectId'], unique: true }],
});
