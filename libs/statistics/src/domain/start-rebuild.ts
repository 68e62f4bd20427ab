import { type Decision, happened } from '#kernel';
import { RebuildRequested } from '../contract/statistics.events.js';
import type { Generation } from './generation.js';
import { rebuildRunning } from './statistics.problems.js';

/** Begins a generation beside the live one. From its commit on every new event is folded into both. */
export function startRebuild(live: Generation, facts: { id: string; now: Date; by: string; running: boolean }): Decision<Generation> {
  if (facts.running) throw rebuildRunning();
  const next: Generation = {
    id: facts.id, number: live.number + 1, state: 'BUILDING', startedAt: facts.now, startedBy: facts.by, foldedSeq: 0,
    differences: null, examples: [], finishedAt: null, version: 1,
  };
  return { next, events: [happened(RebuildRequested, facts.now, { generationId: next.id })] };
}
