import type { ContextDoor } from '#platform';
import { importSchemas } from './imports/imports.providers.js';
import { PropositionImports1764000350000 } from './imports/store/migrations/1764000350000-proposition-imports.js';
import { PropositionsModule } from './propositions.module.js';
import { PropositionChangeLineSchema, PropositionChangeSchema } from './store/change.schema.js';
import { PropositionBatchSchema, PropositionCountSchema, PropositionPostingSchema } from './store/listing.schema.js';
import { Propositions1764000300000 } from './store/migrations/1764000300000-propositions.js';
import { PropositionContentSchema, PropositionIndicatorSchema } from './store/proposition-content.schema.js';
import { PropositionSchema } from './store/proposition.schema.js';

export * from './contract/propositions.events.js';
export type { IndicatorOperator, WithdrawalReason } from './domain/proposition.js';
export { type PropositionState, propositionStates } from './domain/proposition.lifecycle.js';
export { propositionMissing } from './domain/propositions.problems.js';
export { type IndicatorBrief, type PropositionBrief, Propositions } from './propositions.facade.js';
export { PropositionsModule } from './propositions.module.js';
export { RebuildListing } from './rebuild/rebuild-listing.js';

export const propositionsContext: ContextDoor = {
  name: 'propositions',
  module: PropositionsModule,
  schemas: [PropositionSchema, PropositionContentSchema, PropositionIndicatorSchema, PropositionChangeSchema, PropositionChangeLineSchema, PropositionPostingSchema, PropositionCountSchema, PropositionBatchSchema, ...importSchemas],
  migrations: [Propositions1764000300000, PropositionImports1764000350000],
};
