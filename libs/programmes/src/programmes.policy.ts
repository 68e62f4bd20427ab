import { type Actor, commandsFrom, isOffice, isOfficeOf, isPlatformAdmin, type Policy } from '#kernel';
import { may } from '#platform';
import { isPublic, type Programme } from './domain/programme.js';
import { programmeLifecycle } from './domain/programme.lifecycle.js';

interface OfProgramme {
  readonly programme: Pick<Programme, 'organiserId' | 'state'>;
}

/** The organiser's office, or the platform. */
const organises = (actor: Actor, organiserId: string): boolean => isOfficeOf(actor, organiserId) || isPlatformAdmin(actor);

const manages = (actor: Actor, { programme }: OfProgramme): boolean => organises(actor, programme.organiserId);

export const programmesPolicy = {
  'programmes.read': (actor: Actor, facts: OfProgramme) => isPublic(facts.programme) || manages(actor, facts),
  'programmes.list-managed': (actor: Actor) => isOffice(actor) || isPlatformAdmin(actor),
  'programmes.draft': (actor: Actor, { organiserId }: { readonly organiserId: string }) => organises(actor, organiserId),
  'programmes.edit': manages,
  'programmes.publish': manages,
  'programmes.revise': manages,
  'programmes.close': manages,
  'programmes.archive': manages,
  /** Puts propositions under it. */
  'programmes.place': manages,
  /** The calendar is one for the whole platform. */
  'programmes.enter-year': isPlatformAdmin,
} as const satisfies Policy;

/** What the state allows and the actor may do, for a view's `actions`. */
export const actionsOn = (actor: Actor, programme: OfProgramme['programme']): string[] =>
  may(programmesPolicy, actor, { programme }, commandsFrom(programmeLifecycle, programme.state).map((command) => `programmes.${command}` as const));
