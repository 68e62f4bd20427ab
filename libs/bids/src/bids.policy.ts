import { type Actor, holds, isOffice, isSystem, type Policy } from '#kernel';

/** Of the team that bids. */
interface TeamFacts {
  readonly leaderId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
}

/** Of the proposition: its publisher, and the office that publishes for it. */
interface PropositionFacts {
  readonly publisherId: string;
  readonly officeId: string | null;
}

export interface BidFacts {
  readonly team: TeamFacts;
  /** Absent while a team is about to hand in its first. */
  readonly bid?: { readonly openedAt: Date | null };
  readonly proposition?: PropositionFacts;
}

const isPerson = (actor: Actor): boolean => !isSystem(actor) && actor.id !== 'anonymous';

const inTeam = (actor: Actor, { team }: { team: TeamFacts }): boolean =>
  isPerson(actor) && (team.memberIds.includes(actor.id) || team.adviserIds.includes(actor.id));

const leads = (actor: Actor, { team }: { team: TeamFacts }): boolean => actor.id === team.leaderId;

/** Runs the opening and sees what was opened. */
const receives = (actor: Actor, { proposition }: { proposition: PropositionFacts }): boolean =>
  holds(actor, 'PUBLISHER', proposition.publisherId) || isOffice(actor);

/** Chooses: the publisher, or the office that publishes for it. Another office only looks on. */
const chooses = (actor: Actor, { proposition }: { proposition: PropositionFacts }): boolean =>
  holds(actor, 'PUBLISHER', proposition.publisherId) || (isOffice(actor) && holds(actor, 'OFFICE', proposition.officeId));

/** Before the opening a bid exists for its team alone. There is no rule for platform administrators: they never see one. */
const sees = (actor: Actor, { team, bid, proposition }: BidFacts): boolean =>
  inTeam(actor, { team }) || (bid !== undefined && bid.openedAt !== null && proposition !== undefined && receives(actor, { proposition }));

export const bidsPolicy = {
  'bids.read': sees,
  'bids.read-content': sees,
  'bids.read-receipt': inTeam,
  /** One's own bids, whichever team they are of. */
  'bids.list': isPerson,
  'bids.submit': leads,
  'bids.replace': leads,
  'bids.withdraw': leads,
  'bids.confirm': leads,
  'bids.decline': leads,
  'bids.open': receives,
  'bids.list-received': receives,
  /** Who bid, when, and with which hash: for those who bid themselves, and for those who opened. */
  'bids.list-opened': (actor: Actor, facts: { readonly bidders: boolean; readonly proposition: PropositionFacts }) => facts.bidders || receives(actor, facts),
  'bids.shortlist': chooses,
  'bids.reserve': chooses,
  'bids.award': chooses,
  'bids.close-awards': chooses,
  'bids.declare-none-qualified': chooses,
} as const satisfies Policy;
