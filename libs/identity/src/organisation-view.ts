import { type Actor, commandsFrom } from '#kernel';
import { may } from '#platform';
import { regionPath } from '#reference';
import type { OrganisationCard, OrganisationView } from './contract/organisations.views.js';
import { type Organisation, organisationLifecycle } from './domain/organisation.js';
import { identityPolicy } from './identity.policy.js';

export const organisationCard = ({ id, kind, name, regionCode, universityCode }: OrganisationCard): OrganisationCard =>
  ({ id, kind, name, regionCode, universityCode });

export function organisationView(organisation: Organisation, actor: Actor): OrganisationView {
  const { state, uscc, address, industryCode, usccWarning, reason, verificationNote, registeredAt } = organisation;
  const insider = identityPolicy['identity.see-record'](actor, { organisation });
  return {
    ...organisationCard(organisation), state, uscc, region: regionPath(organisation.regionCode), address, industryCode, revision: organisation.version,
    record: insider ? { usccWarning, reason, verificationNote, registeredAt: registeredAt.toISOString() } : null,
    actions: may(identityPolicy, actor, { organisation }, actionsIn(organisation)),
  };
}

function actionsIn({ state }: Organisation): (keyof typeof identityPolicy)[] {
  const commands = commandsFrom<Organisation['state'], keyof typeof organisationLifecycle>(organisationLifecycle, state);
  return [
    ...commands.map((command) => `identity.${command}` as const),
    'identity.rename',
    'identity.change-profile',
    'identity.see-members',
    ...(state === 'PENDING' || state === 'VERIFIED' ? ['identity.invite' as const] : []),
  ];
}
