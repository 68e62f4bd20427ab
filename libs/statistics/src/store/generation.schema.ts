import { defineTable, id, integer, json, nullable, text, time, version } from '#platform';
import type { Generation } from '../domain/generation.js';

export const GenerationSchema = defineTable<Generation>('statistics_generation', {
  columns: {
    id: id(),
    number: integer(),
    state: text(10),
    startedAt: time(),
    startedBy: text(80),
    foldedSeq: integer(),
    differences: nullable(integer()),
    examples: json(),
    finishedAt: nullable(time()),
    version: version(),
  },
  indices: [{ name: 'ux_statistics_generation_number', columns: ['number'], unique: true }],
});
