import type { Lifecycle } from '#kernel';

export const programmeStates = [
  'DRAFT', // seen by its office only, its rules are written
  'PUBLISHED', // propositions may be put under it; its rules change by a new version only
  'CLOSED', // takes no more propositions; those under it go on
  'ARCHIVED',
] as const;

export type ProgrammeState = (typeof programmeStates)[number];

export const programmeLifecycle = {
  edit: { from: ['DRAFT'], to: 'DRAFT' },
  publish: { from: ['DRAFT'], to: 'PUBLISHED' },
  revise: { from: ['PUBLISHED'], to: 'PUBLISHED' },
  close: { from: ['PUBLISHED'], to: 'CLOSED' },
  archive: { from: ['CLOSED'], to: 'ARCHIVED' },
} as const satisfies Lifecycle<ProgrammeState, string>;

export type ProgrammeCommand = keyof typeof programmeLifecycle;
