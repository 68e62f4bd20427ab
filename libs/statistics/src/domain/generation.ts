import type { Lifecycle } from '#kernel';
import type { Difference } from './difference.js';

export type GenerationState = 'BUILDING' | 'LIVE' | 'RETIRED';

export const generationLifecycle = {
  switch: { from: ['BUILDING'], to: 'LIVE' },
  retire: { from: ['LIVE'], to: 'RETIRED' },
} as const satisfies Lifecycle<GenerationState, string>;

/** One folding of the whole history into rows. Exactly one generation is LIVE; at most one more is BUILDING. */
export interface Generation {
  readonly id: string;
  readonly number: number;
  readonly state: GenerationState;
  readonly startedAt: Date;
  readonly startedBy: string;
  /** Up to where of the outbox the rebuild has come; it goes on there after a crash. */
  readonly foldedSeq: number;
  /** Rows that differed between this generation and the one it replaced; null until they were compared. */
  readonly differences: number | null;
  /** The first of them. */
  readonly examples: readonly Difference[];
  readonly finishedAt: Date | null;
  readonly version: number;
}
