import type { Lifecycle } from '#kernel';
import type { TeamState } from './team.js';

/** A change of people opens the team; it is complete again when nothing is missing (see settle). */
export const teamLifecycle = {
  'change-people': { from: ['FORMING', 'READY'], to: 'FORMING' },
  complete: { from: ['FORMING'], to: 'READY' },
  disband: { from: ['FORMING', 'READY'], to: 'DISBANDED' },
} as const satisfies Lifecycle<TeamState, string>;
