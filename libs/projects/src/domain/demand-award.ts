import { awardNotConfirmed } from './projects.problems.js';
import type { Project } from './project.js';

/**
 * A team that has won may still turn its award down, and another one takes the place: until it confirmed, nothing may
 * be signed, and nothing said about the end of the proposition.
 */
export function demandAward({ state }: Pick<Project, 'state'>, { awardStands }: { readonly awardStands: boolean }): void {
  if (state === 'SETUP' && !awardStands) throw awardNotConfirmed();
}
