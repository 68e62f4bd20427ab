import { type Actor, commandsFrom, holds, isOffice, type Policy } from '#kernel';
import { may } from '#platform';
import { isPublic, type Proposition } from './domain/proposition.js';
import { type PropositionCommand, propositionLifecycle } from './domain/proposition.lifecycle.js';

interface Sides {
  readonly publisherId: string;
  readonly officeId: string | null;
}

interface OfProposition {
  readonly proposition: Sides & { readonly publishedAt: unknown };
}

/** Has a desk there. Plain members do not count: all students of a university are members of it. */
const hasDeskIn = (actor: Actor, organisationId: string | null): boolean =>
  (['ADMIN', 'PUBLISHER', 'OFFICE'] as const).some((role) => holds(actor, role, organisationId));

/** Works in the office itself, which is verified: an office that is not cannot speak for others. */
export const worksInOffice = (actor: Actor, officeId: string | null): boolean =>
  holds(actor, 'OFFICE', officeId) && isOffice({ ...actor, memberships: actor.memberships.filter((one) => one.organisationId === officeId) });

/** Whoever writes it: the publisher, or the office on its behalf. */
const writes = (actor: Actor, { publisherId, officeId }: Sides): boolean =>
  officeId === null ? holds(actor, 'PUBLISHER', publisherId) : officeId !== publisherId && worksInOffice(actor, officeId);

/** Nobody checks what their own organisation asks for. */
const checks = (actor: Actor, { proposition }: OfProposition): boolean =>
  isOffice({ ...actor, memberships: actor.memberships.filter((one) => one.organisationId !== proposition.publisherId) });

/** Sees drafts, reasons and contacts. */
export const seesDesk = (actor: Actor, { proposition }: { proposition: Sides }): boolean =>
  hasDeskIn(actor, proposition.publisherId) || hasDeskIn(actor, proposition.officeId) || isOffice(actor);

const asWriter = (actor: Actor, { proposition }: OfProposition): boolean => writes(actor, proposition);
const asEnterprise = (actor: Actor, { proposition }: OfProposition): boolean => proposition.officeId !== null && holds(actor, 'PUBLISHER', proposition.publisherId);
const asProxy = (actor: Actor, { proposition }: OfProposition): boolean => proposition.officeId !== null && writes(actor, proposition);

export const propositionsPolicy = {
  'propositions.read': (actor: Actor, facts: OfProposition) => isPublic(facts.proposition) || seesDesk(actor, facts),
  'propositions.desk': (actor: Actor, { organisationId }: { organisationId: string }) => holds(actor, 'PUBLISHER', organisationId) || worksInOffice(actor, organisationId),
  'propositions.draft': (actor: Actor, { sides }: { sides: Sides }) => writes(actor, sides),
  'propositions.edit': asWriter,
  'propositions.confirm': asEnterprise,
  'propositions.refuse': asEnterprise,
  'propositions.record-form': asProxy,
  'propositions.submit': asWriter,
  'propositions.return': checks,
  'propositions.approve': checks,
  'propositions.reject': checks,
  'propositions.schedule': checks,
  'propositions.relist': checks,
  'propositions.end': checks,
  'propositions.withdraw': (actor: Actor, { proposition }: OfProposition) =>
    holds(actor, 'PUBLISHER', proposition.publisherId) || writes(actor, proposition) || isOffice(actor),
} as const satisfies Policy;

export type PropositionAction = keyof typeof propositionsPolicy;

/** Where a command of the lifecycle has an action of another name, or one more. */
const actionsFor: Partial<Record<PropositionCommand, readonly PropositionAction[]>> = {
  confirm: ['propositions.confirm', 'propositions.record-form'], endFailed: ['propositions.end'],
};

/** What the state allows and the actor may do, for a view's `actions`. */
export function actionsOf(actor: Actor, proposition: OfProposition['proposition'] & Pick<Proposition, 'state'>): string[] {
  const actions = commandsFrom(propositionLifecycle, proposition.state).flatMap((command): readonly string[] => actionsFor[command] ?? [`propositions.${command}`]);
  return may(propositionsPolicy, actor, { proposition }, actions.filter((action): action is PropositionAction => action in propositionsPolicy));
}
