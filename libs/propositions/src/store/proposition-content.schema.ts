import { defineTable, id, integer, longText, nullable, ref, text } from '#platform';
import type { Indicator, PropositionContent } from '../domain/proposition.js';

export type ContentRow = PropositionContent & {
  readonly id: string;
  /** All of it once more, with the indicators, as the public detail shows it; see docs/decisions/0006. */
  readonly page: string;
};

export const PropositionContentSchema = defineTable<ContentRow>('proposition_content', {
  columns: {
    id: id(), summary: nullable(longText()), background: nullable(longText()), difficulties: nullable(longText()),
    research: nullable(longText()), deliverables: nullable(longText()), acceptance: nullable(longText()),
    cooperation: nullable(text(20)), ipPosition: nullable(longText()), bidderConditions: nullable(longText()),
    months: nullable(integer()), jobType: nullable(text(60)), jobsDueOn: nullable(text(10)),
    contactName: nullable(text(60)), contactPhone: nullable(text(40)), contactEmail: nullable(text(120)), page: longText(),
  },
});

export type IndicatorRow = Indicator & { readonly propositionId: string; readonly position: number };

export const PropositionIndicatorSchema = defineTable<IndicatorRow>('proposition_indicator', {
  columns: {
    id: id(), propositionId: ref(), position: integer(), name: text(100), unit: nullable(text(30)), operator: text(10),
    target: text(200), testMethod: nullable(text(300)),
  },
  indices: [{ name: 'ux_proposition_indicator', columns: ['propositionId', 'position'], unique: true }],
});
