import { type Actor, isOffice, isOfficeOf, isPlatformAdmin, isStatistician, type Policy } from '#kernel';

const works = (actor: Actor): boolean => isOffice(actor) || isStatistician(actor) || isPlatformAdmin(actor);

/** An office answers for its own figures, a statistician for those of the whole platform too. */
const answersFor = (actor: Actor, { officeId }: { officeId: string | null }): boolean =>
  isStatistician(actor) || isOfficeOf(actor, officeId);

export const statisticsPolicy = {
  // Totals and frozen periods are public.
  'statistics.read': () => true,
  // Without it, small cells are hidden.
  'statistics.read-small-cells': works,
  'statistics.drill-down': works,
  'statistics.freeze': answersFor,
  'statistics.restate': answersFor,
  'statistics.rebuild': (actor: Actor) => isStatistician(actor) || isPlatformAdmin(actor),
} as const satisfies Policy;
