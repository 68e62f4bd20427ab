import { type Actor, isOffice, isOfficeOf, type Membership, type OrganisationRole, type Policy } from '#kernel';
import type { TeamBrief } from '#teams';
import type { Party } from './contract/matchmaking.events.js';
import type { MatchmakingEvent } from './domain/event.js';
import { partyOf } from './domain/party.js';
import type { Registration } from './domain/registration.js';

type Event = Pick<MatchmakingEvent, 'officeId' | 'coOrganisers' | 'openedAt'>;

type Holder = Pick<Registration, 'party' | 'organisationId' | 'teamId'>;
type Team = Pick<TeamBrief, 'id' | 'leaderId'>;

interface OfEvent { readonly event: Event }
/** A registration, or the participants of a meeting, and the teams in which the actor takes part. */
export interface OfHolders extends OfEvent { readonly holders: readonly Holder[]; readonly teams: readonly Team[] }
interface OfApplicant extends OfEvent { readonly organisationId: string | null; readonly team: Team | undefined }

const desks: Record<Party, readonly OrganisationRole[]> = {
  ENTERPRISE: ['ADMIN', 'PUBLISHER'],
  SCHOOL: ['OFFICE'],
  BANK: ['ADMIN', 'BANK_OFFICER'],
};

const manages = (actor: Actor, { event }: OfEvent): boolean =>
  [event.officeId, ...event.coOrganisers.map((one) => one.organisationId)].some((id) => isOfficeOf(actor, id));

const atItsDesk = ({ organisationKind, verified, roles }: Membership): boolean => {
  const party = partyOf(organisationKind);
  return verified && party !== undefined && desks[party].some((role) => roles.includes(role));
};

/** May speak for the organisation at events: it is verified, and this is somebody at its desk. */
export const speaksFor = (actor: Actor, organisationId: string | null): boolean =>
  actor.memberships.some((one) => one.organisationId === organisationId && atItsDesk(one));

const belongsTo = (actor: Actor, { organisationId, teamId }: Holder, teams: readonly Team[]): boolean =>
  teamId ? teams.some((team) => team.id === teamId) : speaksFor(actor, organisationId);

const answersFor = (actor: Actor, { organisationId, teamId }: Holder, teams: readonly Team[]): boolean =>
  teamId ? teams.some((team) => team.id === teamId && team.leaderId === actor.id) : speaksFor(actor, organisationId);

export const matchmakingPolicy = {
  /** An event is public from its first opening on; a registration or meeting is between its people and the offices. */
  'matchmaking.read': (actor: Actor, facts: OfEvent & Partial<OfHolders>) => {
    const { event, holders, teams = [] } = facts;
    return manages(actor, facts) || (holders ? holders.some((one) => belongsTo(actor, one, teams)) : event.openedAt !== null);
  },
  'matchmaking.list-own': (_actor: Actor, _facts: OfEvent) => true,
  'matchmaking.list-managed': (actor: Actor) => isOffice(actor),
  'matchmaking.read-all': manages,

  'matchmaking.plan': (actor: Actor, { officeId }: { readonly officeId: string }) => isOfficeOf(actor, officeId),
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
  'matchmaking.cancel-registration': (actor: Actor, facts: OfHolders) =>
    manages(actor, facts) || facts.holders.some((one) => answersFor(actor, one, facts.teams)),
  'matchmaking.check-in': manages,

  'matchmaking.schedule-meeting': manages,
  'matchmaking.move-meeting': manages,
  'matchmaking.cancel-meeting': manages,
  'matchmaking.hold-meeting': manages,
  'matchmaking.miss-meeting': manages,
  /** The enterprise at the table may say what came of it, too. */
  'matchmaking.record-outcome': (actor: Actor, facts: OfHolders) =>
    manages(actor, facts) || facts.holders.some((one) => one.party === 'ENTERPRISE' && answersFor(actor, one, facts.teams)),
} as const satisfies Policy;
