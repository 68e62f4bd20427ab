import { type Actor, holds, isOffice, type Policy } from '#kernel';

/** Whose jobs: a project or a line of the ledger. */
export interface JobFacts {
  readonly publisherId: string;
  readonly officeId: string | null;
}

const isStatistician = (actor: Actor): boolean => actor.platformRoles.includes('STATISTICIAN');
export const seesAll = (actor: Actor): boolean => isOffice(actor) || isStatistician(actor);
/** The enterprise's publishers, or the office that publishes for it. */
const answersFor = (actor: Actor, { publisherId, officeId }: JobFacts): boolean =>
  holds(actor, 'PUBLISHER', publisherId) || (isOffice(actor) && holds(actor, 'OFFICE', officeId));

export const employmentPolicy = {
  'employment.read': (actor: Actor, facts: JobFacts) => seesAll(actor) || holds(actor, 'PUBLISHER', facts.publisherId),
  // Those who do not see all see the lines of their own organisations: see queries/ledger-scope.
  'employment.list': (actor: Actor) => seesAll(actor) || actor.memberships.some((one) => one.roles.includes('PUBLISHER')),
  'employment.record': answersFor,
  'employment.reverse': answersFor,
} as const satisfies Policy;
