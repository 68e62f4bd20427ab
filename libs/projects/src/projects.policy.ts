import { type Actor, actsFor, actsIn, isOffice, isOfficeOf, type Policy } from '#kernel';
import type { Project } from './domain/project.js';

export interface ProjectFacts {
  readonly project: Pick<Project, 'publisherId' | 'officeId' | 'responsibleOfficeId' | 'state'>;
  readonly team: { readonly leaderId: string; readonly memberIds: readonly string[]; readonly adviserIds: readonly string[] };
}

/** In whose name a list of projects is asked for. */
export type ListSide = 'TEAM' | 'PUBLISHER' | 'OFFICE';

/** The enterprise's publishers, or the office that publishes for it. */
const publishes = (actor: Actor, { project }: ProjectFacts): boolean =>
  actsFor(actor, 'PUBLISHER', project.publisherId) || isOfficeOf(actor, project.officeId);
/** The office that answers for the proposition, also where it does not publish. */
const looksOn = (actor: Actor, { project }: ProjectFacts): boolean => isOfficeOf(actor, project.responsibleOfficeId);
const leads = (actor: Actor, { team }: ProjectFacts): boolean => team.leaderId === actor.id;
const works = (actor: Actor, { team }: ProjectFacts): boolean => team.memberIds.includes(actor.id);
const advises = (actor: Actor, { team }: ProjectFacts): boolean => team.adviserIds.includes(actor.id);

export const projectsPolicy = {
  'projects.read': (actor: Actor, facts: ProjectFacts) => looksOn(actor, facts) || publishes(actor, facts) || works(actor, facts) || advises(actor, facts),
  'projects.list': (actor: Actor, { as }: { as: ListSide }) =>
    as === 'TEAM' || (as === 'OFFICE' ? isOffice(actor) : actsIn(actor, 'PUBLISHER').length > 0),

  'projects.record-agreement': publishes,
  'projects.confirm-agreement': leads,
  // Together until the agreement; afterwards a due day moves only when the publisher moves it.
  'projects.plan': (actor: Actor, facts: ProjectFacts) => publishes(actor, facts) || (leads(actor, facts) && facts.project.state === 'SETUP'),

  'projects.report': works,
  'projects.add-deliverable': works,
  'projects.submit-milestone': leads,
  'projects.apply-for-acceptance': leads,

  'projects.accept-milestone': publishes,
  'projects.send-milestone-back': publishes,
  'projects.accept': publishes,
  'projects.send-back': publishes,
  'projects.pause': publishes,
  'projects.resume': publishes,
  'projects.terminate': publishes,
} as const satisfies Policy;
