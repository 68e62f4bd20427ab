import { type Actor, actsFor, isOfficeOf, isPerson, type Policy } from '#kernel';
import { peopleOf } from './domain/bid-person.js';

/** Of the team that bids. */
interface TeamFacts {
  readonly leaderId: string;
  readonly memberIds: readonly string[];
  readonly adviserIds: readonly string[];
}

/** Of the proposition: its publisher, the office that publishes for it, and the one that answers for it. */
interface PropositionFacts {
  readonly publisherId: string;
  readonly officeId: string | null;
  readonly responsibleOfficeId: string | null;
}

/** What is asked of those who receive bids. */
export interface ReceivingFacts {
  readonly proposition: PropositionFacts;
  /** Is in one of the teams that bid on it, or was when that team handed in. */
  readonly bidsToo: boolean;
}

interface OfTeam {
  readonly team: TeamFacts;
}

export interface BidFacts extends OfTeam, ReceivingFacts {
  readonly bid: { readonly openedAt: Date | null };
}

const inTeam = (actor: Actor, { team }: OfTeam): boolean =>
  isPerson(actor) && peopleOf(team).includes(actor.id);

const leads = (actor: Actor, { team }: OfTeam): boolean => actor.id === team.leaderId;

/** Runs the opening and sees what was opened: the publisher, or the office that answers for it; never somebody who bids. */
const receives = (actor: Actor, { proposition, bidsToo }: ReceivingFacts): boolean =>
  !bidsToo && (actsFor(actor, 'PUBLISHER', proposition.publisherId) || isOfficeOf(actor, proposition.responsibleOfficeId));

/** Chooses: the publisher, or the office that publishes for it. An office that only passed the form check looks on. */
const chooses = (actor: Actor, { proposition, bidsToo }: ReceivingFacts): boolean =>
  !bidsToo && (actsFor(actor, 'PUBLISHER', proposition.publisherId) || isOfficeOf(actor, proposition.officeId));

/** Before the opening a bid exists for its team alone. There is no rule for platform administrators: they never see one. */
const sees = (actor: Actor, facts: OfTeam | BidFacts): boolean =>
  inTeam(actor, facts) || ('bid' in facts && facts.bid.openedAt !== null && receives(actor, facts));

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
  'bids.list-opened': (actor: Actor, facts: ReceivingFacts) => facts.bidsToo || receives(actor, facts),
  'bids.shortlist': chooses,
  'bids.reserve': chooses,
  'bids.award': chooses,
  'bids.close-awards': chooses,
  'bids.declare-none-qualified': chooses,
} as const satisfies Policy;
