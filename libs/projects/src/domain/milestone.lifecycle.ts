import type { Lifecycle } from '#kernel';
import type { MilestoneState } from './milestone.js';

export const milestoneLifecycle = {
  submit: { from: ['PLANNED', 'REWORK'], to: 'SUBMITTED' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  'send-back': { from: ['SUBMITTED'], to: 'REWORK' },
} as const satisfies Lifecycle<MilestoneState, string>;
