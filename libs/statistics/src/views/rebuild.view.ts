import type { RebuildView } from '../contract/statistics.views.js';
import type { Generation } from '../domain/generation.js';

export const rebuildView = ({ id, state, startedAt, finishedAt, differences, examples }: Generation): RebuildView => ({
  id, state, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, differences, examples: [...examples],
});
