import type { Lifecycle } from '#kernel';
import type { Answer, TeamState } from './team.js';

/** A change of people opens the team; it is complete again when nothing is lacking (see settle). */
export const teamLifecycle = {
  'change-people': { from: ['FORMING', 'READY'], to: 'FORMING' },
  complete: { from: ['FORMING'], to: 'READY' },
  disband: { from: ['FORMING', 'READY'], to: 'DISBANDED' },
} as const satisfies Lifecycle<TeamState, string>;

/** One person's way through a team. */
export const memberLifecycle = {
  invite: { from: ['DECLINED', 'LEFT', 'WITHDRAWN'], to: 'INVITED' },
  'withdraw-invitation': { from: ['INVITED'], to: 'WITHDRAWN' },
  consent: { from: ['INVITED'], to: 'CONSENTED' },
  decline: { from: ['INVITED'], to: 'DECLINED' },
  leave: { from: ['CONSENTED'], to: 'LEFT' },
} as const satisfies Lifecycle<Answer, string>;
