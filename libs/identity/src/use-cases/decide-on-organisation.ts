import type { Actor, Decision } from '#kernel';
import { authorize, type Tx, type UnitOfWork } from '#platform';
import type { OrganisationView } from '../contract/organisations.views.js';
import { organisationMissing } from '../domain/identity.problems.js';
import type { Organisation } from '../domain/organisation.js';
import { identityPolicy } from '../identity.policy.js';
import { organisationView } from '../organisation-view.js';
import { OrganisationStore } from '../store/organisation.store.js';

type ActionOnOrganisation = 'identity.verify' | 'identity.refuse' | 'identity.suspend' | 'identity.reinstate' | 'identity.rename' | 'identity.resubmit' | 'identity.change-profile';

/** Load, ask, decide, keep: the same for every decision about one organisation. */
export function decideOnOrganisation(
  uow: UnitOfWork, actor: Actor, organisationId: string, action: ActionOnOrganisation, decide: (organisation: Organisation, tx: Tx) => Decision<Organisation>,
): Promise<OrganisationView> {
  return uow.run(actor, async (tx) => {
    const organisations = new OrganisationStore(tx);
    const organisation = await organisations.byId(organisationId);
    authorize(identityPolicy, action, actor, { organisation }, organisationMissing);
    const { next, events } = decide(organisation, tx);
    await tx.publish(events);
    return organisationView(await organisations.save(next), actor);
  });
}
