import { defineTable, id, integer, json, nullable, ref, text, time, version } from '#platform';
import type { Period } from '../domain/period.js';

/** `scope` is the office or ALL: a unique key over a nullable column would let two revisions of the whole platform pass. */
export type PeriodRow = Omit<Period, 'officeId'> & { readonly scope: string };

export const PeriodSchema = defineTable<PeriodRow>('statistics_period', {
  columns: {
    id: id(),
    name: text(7),
    firstDay: text(10),
    lastDay: text(10),
    scope: ref(),
    revision: integer(),
    state: text(10),
    generation: integer(),
    figures: json(),
    frozenAt: time(),
    frozenBy: text(80),
    restatedBecause: nullable(text(500)),
    replacedBy: nullable(ref()),
    version: version(),
  },
  indices: [
    { name: 'ux_statistics_period_revision', columns: ['scope', 'name', 'revision'], unique: true },
    { name: 'ix_statistics_period_first_day', columns: ['firstDay', 'id'] },
  ],
});
