import type { ContextDoor } from '#platform';
import { ProjectsModule } from './projects.module.js';
import { AgreementSchema } from './store/agreement.schema.js';
import { MilestoneSchema } from './store/milestone.schema.js';
import { Projects1764000500000 } from './store/migrations/1764000500000-projects.js';
import { ProgressReportSchema } from './store/progress-report.schema.js';
import { ProjectSchema } from './store/project.schema.js';

export { projectMissing } from './domain/projects.problems.js';
export { Projects, type ProjectBrief } from './projects.facade.js';
export { ProjectsModule } from './projects.module.js';

export const projectsContext: ContextDoor = {
  name: 'projects',
  module: ProjectsModule,
  schemas: [ProjectSchema, AgreementSchema, MilestoneSchema, ProgressReportSchema],
  migrations: [Projects1764000500000],
};
