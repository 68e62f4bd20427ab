import type { ContextDoor } from '#platform';
import { IdentityModule } from './identity.module.js';
import { AttemptCountSchema } from './store/attempt-count.schema.js';
import { MembershipSchema } from './store/membership.schema.js';
import { Identity1764000100000 } from './store/migrations/1764000100000-identity.js';
import { OrganisationSchema } from './store/organisation.schema.js';
import { PersonSchema } from './store/person.schema.js';
import { RefreshTokenSchema } from './store/refresh-token.schema.js';
import { SessionSchema } from './store/session.schema.js';

export { organisationMissing, personMissing } from './domain/identity.problems.js';
export { type PersonKind, personKinds } from './domain/person.js';
export { completeUscc } from './domain/uscc.js';
export { Identity, type OrganisationBrief, type PersonBrief } from './identity.facade.js';
export { AppointPlatformAdminUseCase } from './use-cases/appoint-platform-admin.use-case.js';
export { RegisterPersonUseCase, type RegisterPersonInput } from './use-cases/register-person.use-case.js';

export const identityContext: ContextDoor = {
  name: 'identity',
  module: IdentityModule,
  schemas: [PersonSchema, OrganisationSchema, MembershipSchema, SessionSchema, RefreshTokenSchema, AttemptCountSchema],
  migrations: [Identity1764000100000],
};
