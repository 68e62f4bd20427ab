import type { Outcome } from '../contract/matchmaking.events.js';

/** From nothing to a project: a later one is more. */
export const outcomes = ['NONE', 'FOLLOW_UP', 'INTENT', 'AGREEMENT', 'FINANCING', 'HIRE', 'PROJECT'] as const satisfies readonly Outcome[];

/** The linked project counts as promoted from an intent on. */
export function promotedProject({ outcome, projectId }: { outcome: Outcome; projectId: string | null }): string | null {
  return outcomes.indexOf(outcome) >= outcomes.indexOf('INTENT') ? projectId : null;
}
