import { advance, type Decision, happened } from '#kernel';
import { StatisticsRebuilt } from '../contract/statistics.events.js';
import type { Difference } from './difference.js';
import { type Generation, generationLifecycle } from './generation.js';

/** Shows the rebuilt generation in place of the live one, whether they differ or not: it holds the whole history. */
export function switchGeneration(
  live: Generation, built: Generation, facts: { now: Date; differences: number; examples: readonly Difference[] },
): Decision<{ retired: Generation; live: Generation }> {
  const { now, differences, examples } = facts;
  return {
    next: {
      retired: { ...live, state: advance('generation', generationLifecycle, live.state, 'retire') },
      live: { ...built, state: advance('generation', generationLifecycle, built.state, 'switch'), differences, examples, finishedAt: now },
    },
    events: [happened(StatisticsRebuilt, now, { generationId: built.id, differences })],
  };
}
