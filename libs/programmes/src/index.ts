import type { ContextDoor } from '#platform';
import { WorkingYearSchema } from './calendar/store/working-year.schema.js';
import { ProgrammesModule } from './programmes.module.js';
import { Programmes1764000150000 } from './store/migrations/1764000150000-programmes.js';
import { ProgrammeSchema, RulesVersionSchema } from './store/programme.schema.js';

export { WorkingDays } from './calendar/working-days.facade.js';
export { checkLocked, checkTakers, checkUpload } from './domain/check-entry.js';
export { checkTeam, type TeamFacts } from './domain/check-team.js';
export { deadlineAfterAmendment, deadlineOf } from './domain/check-window.js';
export { cureEnds, type Due, objectionClocks, publicityEnds } from './domain/clocks.js';
export type { RulesVersion } from './domain/programme.js';
export { programmeMissing, programmeNotOpen, otherEnterprise } from './domain/programmes.problems.js';
export * from './domain/rules.problems.js';
export type { ProgrammeRules } from './domain/rules.js';
export { type PlacedUnder, type ProgrammeBrief, Programmes } from './programmes.facade.js';
export { ProgrammesModule } from './programmes.module.js';

export const programmesContext: ContextDoor = {
  name: 'programmes', module: ProgrammesModule, schemas: [ProgrammeSchema, RulesVersionSchema, WorkingYearSchema], migrations: [Programmes1764000150000],
};
