import type { Project, ProjectState } from './project.js';
import { workRests } from './projects.problems.js';

/** Refuses work on a project that has not begun, rests, waits for a decision or is over. */
export function demandUnderWay({ state }: Pick<Project, 'state'>, allowed: readonly ProjectState[] = ['ACTIVE', 'REWORK']): void {
  if (!allowed.includes(state)) throw workRests({ state });
}
