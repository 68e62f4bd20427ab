import { type Actor, actsFor, actsIn, isOffice, isOfficeOf, isStatistician, type Policy } from '#kernel';

/** Whose jobs: a project or a line of the ledger. */
export interface JobFacts {
  readonly publisherId: string;
  readonly officeId: string | null;
  readonly responsibleOfficeId: string | null;
}

/** The enterprise's publishers, or the office that publishes for it. */
const answersFor = (actor: Actor, { publisherId, officeId }: JobFacts): boolean => actsFor(actor, 'PUBLISHER', publisherId) || isOfficeOf(actor, officeId);

export const employmentPolicy = {
  'employment.read': (actor: Actor, facts: JobFacts) => isStatistician(actor) || answersFor(actor, facts) || isOfficeOf(actor, facts.responsibleOfficeId),
  // Statisticians see all of it, others the lines of their own organisations and offices: see queries/ledger-scope.
  'employment.list': (actor: Actor) => isStatistician(actor) || isOffice(actor) || actsIn(actor, 'PUBLISHER').length > 0,
  'employment.record': answersFor,
  'employment.reverse': answersFor,
} as const satisfies Policy;
