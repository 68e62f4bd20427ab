import type { ContextDoor } from '#platform';
import { EmploymentModule } from './employment.module.js';
import { JobEntrySchema } from './store/job-entry.schema.js';
import { Employment1764000700000 } from './store/migrations/1764000700000-employment.js';

export { EmploymentModule } from './employment.module.js';

export const employmentContext: ContextDoor = {
  name: 'employment',
  module: EmploymentModule,
  schemas: [JobEntrySchema],
  migrations: [Employment1764000700000],
};
