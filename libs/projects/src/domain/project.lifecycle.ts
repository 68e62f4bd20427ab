import type { Lifecycle } from '#kernel';
import type { ProjectState } from './project.js';

export const projectLifecycle = {
  'record-agreement': { from: ['SETUP'], to: 'SETUP' },
  begin: { from: ['SETUP'], to: 'ACTIVE' },
  abandon: { from: ['SETUP'], to: 'TERMINATED' },
  pause: { from: ['ACTIVE'], to: 'PAUSED' },
  resume: { from: ['PAUSED'], to: 'ACTIVE' },
  'apply-for-acceptance': { from: ['ACTIVE', 'REWORK'], to: 'ACCEPTANCE_APPLIED' },
  accept: { from: ['ACCEPTANCE_APPLIED'], to: 'ACCEPTED' },
  'send-back': { from: ['ACCEPTANCE_APPLIED'], to: 'REWORK' },
  terminate: { from: ['SETUP', 'ACTIVE', 'PAUSED', 'ACCEPTANCE_APPLIED', 'REWORK'], to: 'TERMINATED' },
} as const satisfies Lifecycle<ProjectState, string>;
