import type { Lifecycle } from '#kernel';

export const importStates = ['UPLOADED', 'NEEDS_MAPPING', 'PREVIEWED', 'UNREADABLE', 'CONFIRMED', 'DONE', 'CANCELLED'] as const;

/** UPLOADED is waiting to be read and being read; CONFIRMED is being written. */
export type ImportState = (typeof importStates)[number];

/** Nothing more comes of it: it takes up no place among an organisation's imports. */
export const finishedStates = ['DONE', 'CANCELLED'] as const satisfies readonly ImportState[];

export const importLifecycle = {
  preview: { from: ['UPLOADED'], to: 'PREVIEWED' },
  askForMapping: { from: ['UPLOADED'], to: 'NEEDS_MAPPING' },
  giveUp: { from: ['UPLOADED'], to: 'UNREADABLE' },
  map: { from: ['NEEDS_MAPPING', 'PREVIEWED'], to: 'UPLOADED' },
  confirm: { from: ['PREVIEWED'], to: 'CONFIRMED' },
  finish: { from: ['CONFIRMED'], to: 'DONE' },
  cancel: { from: ['UPLOADED', 'NEEDS_MAPPING', 'PREVIEWED', 'UNREADABLE'], to: 'CANCELLED' },
} as const satisfies Lifecycle<ImportState, string>;

export type ImportCommand = keyof typeof importLifecycle;
