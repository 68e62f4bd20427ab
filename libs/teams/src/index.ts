import type { ContextDoor } from '#platform';
import { Teams1764000200000 } from './store/migrations/1764000200000-teams.js';
import { TeamMemberSchema, TeamSchema } from './store/team.schema.js';
import { TeamsModule } from './teams.module.js';

export { teamMissing } from './domain/teams.problems.js';
export { TeamsModule } from './teams.module.js';
export { Teams, type TeamBrief } from './teams.facade.js';
export type { TeamState } from './domain/team.js';
export type { TeamKind } from './contract/teams.events.js';

export const teamsContext: ContextDoor = {
  name: 'teams', module: TeamsModule, schemas: [TeamSchema, TeamMemberSchema], migrations: [Teams1764000200000],
};
