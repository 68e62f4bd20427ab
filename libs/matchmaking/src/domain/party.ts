import type { OrganisationKind } from '#kernel';
import type { Party } from '../contract/matchmaking.events.js';

/** The side an organisation of this kind takes at an event, if any. */
export function partyOf(kind: OrganisationKind): Party | undefined {
  if (kind === 'ENTERPRISE' || kind === 'BANK') return kind;
  return kind === 'UNIVERSITY' ? 'SCHOOL' : undefined;
}
