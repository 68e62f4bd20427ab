import { type Actor, isOffice, type Membership, type OrganisationRole, type Policy } from '#kernel';
import type { Party } from './contract/matchmaking.events.js';
import type { MatchmakingEvent } from './domain/event.js';
import { partyOf } from './domain/party.js';

type Event = Pick<MatchmakingEvent, 'officeId' | 'coOrganisers' | 'openedAt'>;

/** Somebody registered, with the people of a team. */
export interface HolderFacts {
  readonly party: Party;
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly contactId: string;
  readonly memberIds: readonly string[];
}

interface OfEvent { readonly event: Event }
/** A registration, or the participants of a meeting. */
interface OfHolders extends OfEvent { readonly holders: readonly HolderFacts[] }
interface OfApplicant extends OfEvent { readonly organisationId: string | null; readonly team: { readonly leaderId: string } | undefined }

const desks: Record<Party, readonly OrganisationRole[]> = {
  ENTERPRISE: ['ADMIN', 'PUBLISHER'],
  SCHOOL: ['OFFICE'],
  BANK: ['ADMIN', 'BANK_OFFICER'],
};

const officeOf = (actor: Actor, organisationIds: readonly string[]): boolean =>
  isOffice({ ...actor, memberships: actor.memberships.filter((one) => organisationIds.includes(one.organisationId)) });

const manages = (actor: Actor, { event }: OfEvent): boolean =>
  officeOf(actor, [event.officeId, ...event.coOrganisers.map((one) => one.organisationId)]);

const atItsDesk = ({ organisationKind, roles }: Membership): boolean => {
  const party = partyOf(organisationKind);
  return party !== undefined && desks[party].some((role) => roles.includes(role));
};

/** May speak for the organisation at events. */
export const speaksFor = (actor: Actor, organisationId: string | null): boolean =>
  actor.memberships.some((one) => one.organisationId === organisationId && atItsDesk(one));

const answersFor = (actor: Actor, holder: HolderFacts): boolean =>
  holder.teamId ? holder.contactId === actor.id : speaksFor(actor, holder.organisationId);

const belongsTo = (actor: Actor, holder: HolderFacts): boolean => answersFor(actor, holder) || holder.memberIds.includes(actor.id);

export const matchmakingPolicy = {
  /** An event is public from its first opening on; a registration or meeting is between its people and the offices. */
  'matchmaking.read': (actor: Actor, facts: OfEvent & { readonly holders?: readonly HolderFacts[] }) =>
    manages(actor, facts) || (facts.holders ? facts.holders.some((one) => belongsTo(actor, one)) : facts.event.openedAt !== null),
  'matchmaking.list-own': (_actor: Actor, _facts: OfEvent) => true,
  'matchmaking.list-managed': (actor: Actor) => isOffice(actor),
  'matchmaking.read-all': manages,

  'matchmaking.plan': (actor: Actor, { officeId }: { readonly officeId: string }) => officeOf(actor, [officeId]),
  'matchmaking.change': manages,
  'matchmaking.open-registration': manages,
  'matchmaking.close-registration': manages,
  'matchmaking.start': manages,
  'matchmaking.finish': manages,
  'matchmaking.report': manages,
  'matchmaking.cancel': manages,

  'matchmaking.register': (actor: Actor, { organisationId, team }: OfApplicant) =>
    organisationId ? speaksFor(actor, organisationId) : team?.leaderId === actor.id,
  'matchmaking.approve-registration': manages,
  'matchmaking.reject-registration': manages,
  'matchmaking.cancel-registration': (actor: Actor, facts: OfHolders) => manages(actor, facts) || facts.holders.some((one) => answersFor(actor, one)),
  'matchmaking.check-in': manages,

  'matchmaking.schedule-meeting': manages,
  'matchmaking.move-meeting': manages,
  'matchmaking.cancel-meeting': manages,
  'matchmaking.hold-meeting': manages,
  'matchmaking.miss-meeting': manages,
  /** The enterprise at the table may say what came of it, too. */
  'matchmaking.record-outcome': (actor: Actor, facts: OfHolders) =>
    manages(actor, facts) || facts.holders.some((one) => one.party === 'ENTERPRISE' && answersFor(actor, one)),
} as const satisfies Policy;
