import { type Actor, actsFor, belongsTo, commandsFrom, holds, isOffice, isOfficeOf, type Policy } from '#kernel';
import { may } from '#platform';
import { isPublic, type Proposition } from './domain/proposition.js';
import { type PropositionCommand, propositionLifecycle } from './domain/proposition.lifecycle.js';

type Sides = Pick<Proposition, 'publisherId' | 'officeId'>;

/** What a rule may know of a proposition. */
export type PropositionFacts = Sides & Pick<Proposition, 'state' | 'responsibleOfficeId' | 'draftedBy' | 'editedBy' | 'confirmedBy'> & { readonly publishedAt: unknown };

interface OfProposition {
  readonly proposition: PropositionFacts;
}

const deskRoles = ['ADMIN', 'PUBLISHER', 'OFFICE'] as const;

/** Has a desk there. Plain members do not count: all students of a university are members of it. */
const atDesk = (actor: Actor, organisationId: string | null): boolean => deskRoles.some((role) => actsFor(actor, role, organisationId));

/** Until it is public, the publisher's own desk reads it, verified or not: it may be the reason to have oneself verified. */
const readsOwn = (actor: Actor, proposition: PropositionFacts): boolean =>
  !isPublic(proposition) && deskRoles.some((role) => holds(actor, role, proposition.publisherId));

/** Whoever writes it: the publisher, verified or not, or the office on its behalf. */
const writes = (actor: Actor, { publisherId, officeId }: Sides): boolean =>
  officeId === null ? holds(actor, 'PUBLISHER', publisherId) : officeId !== publisherId && isOfficeOf(actor, officeId);

/** Any office, but nobody who wrote it, confirmed it, or belongs to those who ask for it. */
const checks = (actor: Actor, { proposition: { publisherId, draftedBy, editedBy, confirmedBy } }: OfProposition): boolean =>
  isOffice(actor) && !belongsTo(actor, publisherId) && ![draftedBy, editedBy, confirmedBy].includes(actor.id);

/** Publishes it: the office that answers for it. See docs/decisions/0021. */
const runs = (actor: Actor, { proposition }: OfProposition): boolean => isOfficeOf(actor, proposition.responsibleOfficeId);

/** Sees drafts, reasons and contacts. What waits for its check is seen by every office, of which one will take it on. */
export const seesDesk = (actor: Actor, { proposition }: OfProposition): boolean =>
  atDesk(actor, proposition.publisherId) || atDesk(actor, proposition.responsibleOfficeId) || readsOwn(actor, proposition)
  || (proposition.state === 'SUBMITTED' && isOffice(actor));

const asWriter = (actor: Actor, { proposition }: OfProposition): boolean => writes(actor, proposition);
const asEnterprise = (actor: Actor, { proposition }: OfProposition): boolean => proposition.officeId !== null && actsFor(actor, 'PUBLISHER', proposition.publisherId);
const asProxy = (actor: Actor, { proposition }: OfProposition): boolean => proposition.officeId !== null && writes(actor, proposition);

const withdraws = (actor: Actor, facts: OfProposition): boolean => actsFor(actor, 'PUBLISHER', facts.proposition.publisherId) || runs(actor, facts);

export const propositionsPolicy = {
  'propositions.read': (actor: Actor, facts: OfProposition) => isPublic(facts.proposition) || seesDesk(actor, facts),
  'propositions.desk': (actor: Actor, { organisationId }: { organisationId: string }) => holds(actor, 'PUBLISHER', organisationId) || isOfficeOf(actor, organisationId),
  'propositions.draft': (actor: Actor, { sides }: { sides: Sides }) => writes(actor, sides),
  'propositions.edit': asWriter,
  'propositions.confirm': asEnterprise,
  'propositions.refuse': asEnterprise,
  'propositions.record-form': asProxy,
  // A publisher that is not verified is told so by the decision.
  'propositions.submit': asWriter,
  'propositions.return': checks,
  'propositions.approve': checks,
  'propositions.reject': checks,
  'propositions.schedule': runs,
  'propositions.relist': runs,
  'propositions.end': runs,
  'propositions.amend': (actor: Actor, facts: OfProposition) => actsFor(actor, 'PUBLISHER', facts.proposition.publisherId) || asProxy(actor, facts),
  'propositions.suspend': runs,
  'propositions.resume': runs,
  'propositions.withdraw': withdraws,
  'propositions.propose-withdrawal': withdraws,
  // That it is another person than who proposed, the decision says.
  'propositions.confirm-withdrawal': withdraws,
  'propositions.retract-withdrawal': withdraws,
} as const satisfies Policy;

export type PropositionAction = keyof typeof propositionsPolicy;

type Shown = PropositionFacts & Pick<Proposition, 'withdrawal'>;

/** The actions that a command of the lifecycle stands for, mostly the one of its name. */
function actionsFor(command: PropositionCommand, actor: Actor, { publishedAt, withdrawal }: Shown): readonly string[] {
  if (command === 'confirm') return ['propositions.confirm', 'propositions.record-form'];
  if (command === 'endFailed') return ['propositions.end'];
  if (command !== 'withdraw' || !isPublic({ publishedAt })) return [`propositions.${command}`];
  if (!withdrawal) return ['propositions.propose-withdrawal'];
  return withdrawal.proposedBy === actor.id ? ['propositions.retract-withdrawal'] : ['propositions.confirm-withdrawal', 'propositions.retract-withdrawal'];
}

/** What the state allows and the actor may do, for a view's `actions`. */
export function actionsOf(actor: Actor, proposition: Shown): string[] {
  const actions = commandsFrom(propositionLifecycle, proposition.state).flatMap((command) => actionsFor(command, actor, proposition));
  return may(propositionsPolicy, actor, { proposition }, actions.filter((action): action is PropositionAction => action in propositionsPolicy));
}
