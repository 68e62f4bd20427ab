import { bigInteger, defineTable, integer, nullable, ref, text, time } from '#platform';
import type { Fact } from '../domain/fact.js';

/** Facts of several generations lie side by side: the one that is shown, and the one that a rebuild is filling. */
export type FactRow = Fact & { readonly generation: number };

export const FactSchema = defineTable<FactRow>('statistics_fact', {
  columns: {
    generation: { ...integer(), primary: true },
    indicator: { ...text(40), primary: true },
    factKey: { ...text(120), primary: true },
    subject: text(80),
    value: bigInteger(),
    day: text(10),
    kind: nullable(text(30)),
    aboutId: nullable(ref()),
    eventId: nullable(ref()),
    officeId: nullable(ref()),
    publisherId: nullable(ref()),
    teamId: nullable(ref()),
    at: time(),
    sourceId: ref(),
  },
  indices: [
    { name: 'ix_statistics_fact_day', columns: ['generation', 'indicator', 'day', 'factKey', 'value'] },
    { name: 'ix_statistics_fact_subject', columns: ['generation', 'indicator', 'subject'] },
  ],
});
